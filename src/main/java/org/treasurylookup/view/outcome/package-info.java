/** What is shown where there is no record: loading, not found, failed, nothing asked yet. */
@NullMarked
package org.treasurylookup.view.outcome;

import org.jspecify.annotations.NullMarked;
