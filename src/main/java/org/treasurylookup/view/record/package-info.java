/** What the three record views share: page, header, notes, rows of fields. */
@NullMarked
package org.treasurylookup.view.record;

import org.jspecify.annotations.NullMarked;
