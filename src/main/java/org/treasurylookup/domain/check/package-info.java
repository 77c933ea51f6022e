/** What this program says about a record: verdict, notes and totals; pure functions. */
@NullMarked
package org.treasurylookup.domain.check;

import org.jspecify.annotations.NullMarked;
