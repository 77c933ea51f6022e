/** Tests of pages without a record. */
@NullMarked
package org.treasurylookup.view.outcome;

import org.jspecify.annotations.NullMarked;
