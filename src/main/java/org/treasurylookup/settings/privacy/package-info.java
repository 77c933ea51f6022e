/** When to lock the window and when to clear the clipboard: pure, with a clock from outside. */
@NullMarked
package org.treasurylookup.settings.privacy;

import org.jspecify.annotations.NullMarked;
