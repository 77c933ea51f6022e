/** The view of a Cobo pay-in order. */
@NullMarked
package org.treasurylookup.view.order;

import org.jspecify.annotations.NullMarked;
