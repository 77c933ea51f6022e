/** What was looked up and what came back: kept encrypted, searched, audited. */
@NullMarked
package org.treasurylookup.history;

import org.jspecify.annotations.NullMarked;
