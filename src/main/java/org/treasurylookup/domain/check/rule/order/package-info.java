/** Rules about pay-in orders and their transactions. */
@NullMarked
package org.treasurylookup.domain.check.rule.order;

import org.jspecify.annotations.NullMarked;
