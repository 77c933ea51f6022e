/** Pages of block explorers, from fixed templates; pure. */
@NullMarked
package org.treasurylookup.domain.explorer;

import org.jspecify.annotations.NullMarked;
