/** Rules of the records that orders, batches and allocations lead to. */
@NullMarked
package org.treasurylookup.domain.check.rule.related;

import org.jspecify.annotations.NullMarked;
