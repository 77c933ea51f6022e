/** The audit of this PC: read, checked, saved. */
@NullMarked
package org.treasurylookup.model.audit;

import org.jspecify.annotations.NullMarked;
