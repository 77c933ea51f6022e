/** Tests of what joins the window to the world outside. */
@NullMarked
package org.treasurylookup.app.window;

import org.jspecify.annotations.NullMarked;
