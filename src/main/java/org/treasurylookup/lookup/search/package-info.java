/** Finding records without their id: the lists of the providers, their filters, page by page. */
@NullMarked
package org.treasurylookup.lookup.search;

import org.jspecify.annotations.NullMarked;
