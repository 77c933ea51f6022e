/** Tests of the page that finds records without their id, through the real window. */
@NullMarked
package org.treasurylookup.view.search;

import org.jspecify.annotations.NullMarked;
