/** Pictures of the real window in every state: {@code gallery DIR}. */
@NullMarked
package org.treasurylookup.app.gallery;

import org.jspecify.annotations.NullMarked;
