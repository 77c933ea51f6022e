/** Puts the program together and gives it life: command line, window, wiring. */
@NullMarked
package org.treasurylookup.app;

import org.jspecify.annotations.NullMarked;
