/** What a provider calls its tokens and chains, kept with its date. */
@NullMarked
package org.treasurylookup.settings.names;

import org.jspecify.annotations.NullMarked;
