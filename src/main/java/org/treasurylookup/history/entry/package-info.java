/** Lines of the history and of the audit, and what can be asked of them. */
@NullMarked
package org.treasurylookup.history.entry;

import org.jspecify.annotations.NullMarked;
