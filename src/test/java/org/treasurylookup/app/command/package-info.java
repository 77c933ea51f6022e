/** The command line from end to end. */
@NullMarked
package org.treasurylookup.app.command;

import org.jspecify.annotations.NullMarked;
