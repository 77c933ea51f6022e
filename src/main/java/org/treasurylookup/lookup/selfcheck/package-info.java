/** Which hosts and paths the program can reach, how, and how that goes. */
@NullMarked
package org.treasurylookup.lookup.selfcheck;

import org.jspecify.annotations.NullMarked;
