/** The command line: {@code print}, {@code sandbox} and the window. */
@NullMarked
package org.treasurylookup.app.command;

import org.jspecify.annotations.NullMarked;
