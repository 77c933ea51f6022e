/** What differs between two answers about one record, field by field, in words. */
@NullMarked
package org.treasurylookup.domain.change;

import org.jspecify.annotations.NullMarked;
