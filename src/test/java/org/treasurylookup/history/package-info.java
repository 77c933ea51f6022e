@NullMarked
package org.treasurylookup.history;

import org.jspecify.annotations.NullMarked;
