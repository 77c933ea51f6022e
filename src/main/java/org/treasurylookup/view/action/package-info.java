/** Everything the window can do: menu, keys, palette and help, from one list. */
@NullMarked
package org.treasurylookup.view.action;

import org.jspecify.annotations.NullMarked;
