/** Cobo: signatures, errors, records, pages. */
@NullMarked
package org.treasurylookup.api.cobo;

import org.jspecify.annotations.NullMarked;
