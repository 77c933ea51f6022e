/** What is known of the two providers themselves, before any record of theirs. */
@NullMarked
package org.treasurylookup.domain.provider;

import org.jspecify.annotations.NullMarked;
