/** What a provider says about a key, and what we say about that; pure. */
@NullMarked
package org.treasurylookup.domain.access;

import org.jspecify.annotations.NullMarked;
