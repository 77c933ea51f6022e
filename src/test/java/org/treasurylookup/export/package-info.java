/** What print writes. */
@NullMarked
package org.treasurylookup.export;

import org.jspecify.annotations.NullMarked;
