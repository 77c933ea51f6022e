/** Controls that know nothing of records: badge, address, amount, value row, verdict card. */
@NullMarked
package org.treasurylookup.view.control;

import org.jspecify.annotations.NullMarked;
