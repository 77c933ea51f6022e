/** Models of the pages about keys, settings and reach: properties only, no controls. */
@NullMarked
package org.treasurylookup.model.page;

import org.jspecify.annotations.NullMarked;
