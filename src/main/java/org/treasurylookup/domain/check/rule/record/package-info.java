/** Rules about any record: its id, its signature, its fields, its times. */
@NullMarked
package org.treasurylookup.domain.check.rule.record;

import org.jspecify.annotations.NullMarked;
