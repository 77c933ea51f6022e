/** What is shown where there is no record, and the raw JSON. */
@NullMarked
package org.treasurylookup.view.outcome;

import org.jspecify.annotations.NullMarked;
