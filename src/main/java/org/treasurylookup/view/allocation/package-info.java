/** The view of a BitGo allocation or deallocation. */
@NullMarked
package org.treasurylookup.view.allocation;

import org.jspecify.annotations.NullMarked;
