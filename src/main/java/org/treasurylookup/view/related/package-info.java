/** The view of a record that an order, a batch or an allocation leads to. */
@NullMarked
package org.treasurylookup.view.related;

import org.jspecify.annotations.NullMarked;
