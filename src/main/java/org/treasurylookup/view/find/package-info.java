/** Finding words within what a tab shows. */
@NullMarked
package org.treasurylookup.view.find;

import org.jspecify.annotations.NullMarked;
