/** The window: look-up box, environment, tabs. */
@NullMarked
package org.treasurylookup.view.shell;

import org.jspecify.annotations.NullMarked;
