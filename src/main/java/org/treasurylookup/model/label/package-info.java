/** Our own names and the provider's for what is shown. */
@NullMarked
package org.treasurylookup.model.label;

import org.jspecify.annotations.NullMarked;
