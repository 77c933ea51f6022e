/** The audit sent on, against collectors that are really there. */
@NullMarked
package org.treasurylookup.history.forward;

import org.jspecify.annotations.NullMarked;
