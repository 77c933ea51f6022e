/** The key of one provider: entered, checked, remembered, replaced, forgotten. */
@NullMarked
package org.treasurylookup.model.keys;

import org.jspecify.annotations.NullMarked;
