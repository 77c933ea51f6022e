/** Pages over the tabs, as a user sees and works them. */
@NullMarked
package org.treasurylookup.view.page;

import org.jspecify.annotations.NullMarked;
