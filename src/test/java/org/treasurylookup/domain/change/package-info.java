@NullMarked
package org.treasurylookup.domain.change;

import org.jspecify.annotations.NullMarked;
