/** The page that finds records without their id. */
@NullMarked
package org.treasurylookup.view.search;

import org.jspecify.annotations.NullMarked;
