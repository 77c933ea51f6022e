/** Labels as files: CSV and BIP 329. */
@NullMarked
package org.treasurylookup.export.label;

import org.jspecify.annotations.NullMarked;
