/** Rules about BitGo's allocations. */
@NullMarked
package org.treasurylookup.domain.check.rule.allocation;

import org.jspecify.annotations.NullMarked;
