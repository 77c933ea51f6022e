/** Saving findings as files: what is offered, chosen, under way, and done. */
@NullMarked
package org.treasurylookup.model.save;

import org.jspecify.annotations.NullMarked;
