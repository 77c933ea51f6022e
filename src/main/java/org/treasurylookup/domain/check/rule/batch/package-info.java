/** Rules about batch allocations and their items. */
@NullMarked
package org.treasurylookup.domain.check.rule.batch;

import org.jspecify.annotations.NullMarked;
