/** The life of the window: start, JavaFX thread, pictures. */
@NullMarked
package org.treasurylookup.app.window;

import org.jspecify.annotations.NullMarked;
