/** Tests of the life of the window. */
@NullMarked
package org.treasurylookup.app.window;

import org.jspecify.annotations.NullMarked;
