/** Sends the lines of the audit on to where the organisation collects them. */
@NullMarked
package org.treasurylookup.history.forward;

import org.jspecify.annotations.NullMarked;
