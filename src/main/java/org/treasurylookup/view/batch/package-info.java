/** The view of a Cobo batch allocation. */
@NullMarked
package org.treasurylookup.view.batch;

import org.jspecify.annotations.NullMarked;
