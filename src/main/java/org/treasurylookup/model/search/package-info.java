/** What helps while a search is typed. */
@NullMarked
package org.treasurylookup.model.search;

import org.jspecify.annotations.NullMarked;
