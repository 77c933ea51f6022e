/** The rows of a list of ids, how far it is, and its control totals. */
@NullMarked
package org.treasurylookup.model.list;

import org.jspecify.annotations.NullMarked;
