/** Tests of the page of a list of ids, through the real window. */
@NullMarked
package org.treasurylookup.view.list;

import org.jspecify.annotations.NullMarked;
