/** Checks a pack again: what was altered, who signed what, and what the provider says now. */
@NullMarked
package org.treasurylookup.evidence.verify;

import org.jspecify.annotations.NullMarked;
