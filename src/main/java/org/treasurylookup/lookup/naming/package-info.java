/** Reads what a provider calls its tokens and chains. */
@NullMarked
package org.treasurylookup.lookup.naming;

import org.jspecify.annotations.NullMarked;
