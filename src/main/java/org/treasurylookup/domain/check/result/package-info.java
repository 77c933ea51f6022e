/** What comes of checking a record: verdict, notes, level, totals, and what they rest on. */
@NullMarked
package org.treasurylookup.domain.check.result;

import org.jspecify.annotations.NullMarked;
