/** The view of an order. */
@NullMarked
package org.treasurylookup.view.order;

import org.jspecify.annotations.NullMarked;
