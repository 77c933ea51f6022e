/** What a window remembers of its own looks. */
@NullMarked
package org.treasurylookup.settings.window;

import org.jspecify.annotations.NullMarked;
