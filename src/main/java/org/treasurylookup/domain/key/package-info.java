/** What a provider says about a key, and what we say about that; pure. */
@NullMarked
package org.treasurylookup.domain.key;

import org.jspecify.annotations.NullMarked;
