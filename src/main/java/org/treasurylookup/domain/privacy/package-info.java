/** What is hidden of a record, and from whom. */
@NullMarked
package org.treasurylookup.domain.privacy;

import org.jspecify.annotations.NullMarked;
