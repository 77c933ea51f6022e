/** Where the money of a record went, as a picture, in words and in rows. */
@NullMarked
package org.treasurylookup.view.money;

import org.jspecify.annotations.NullMarked;
