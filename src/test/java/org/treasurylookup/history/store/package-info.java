@NullMarked
package org.treasurylookup.history.store;

import org.jspecify.annotations.NullMarked;
