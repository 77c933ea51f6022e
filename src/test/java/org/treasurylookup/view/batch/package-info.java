/** The view of a batch. */
@NullMarked
package org.treasurylookup.view.batch;

import org.jspecify.annotations.NullMarked;
