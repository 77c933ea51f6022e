/** The check of everything the program can reach, started, watched and cancelled. */
@NullMarked
package org.treasurylookup.model.selfcheck;

import org.jspecify.annotations.NullMarked;
