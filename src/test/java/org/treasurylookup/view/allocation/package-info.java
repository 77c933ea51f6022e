/** The view of an allocation. */
@NullMarked
package org.treasurylookup.view.allocation;

import org.jspecify.annotations.NullMarked;
