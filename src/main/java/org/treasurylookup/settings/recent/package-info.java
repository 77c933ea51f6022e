/** What is remembered of look-ups after the program ends: ids, never amounts or people. */
@NullMarked
package org.treasurylookup.settings.recent;

import org.jspecify.annotations.NullMarked;
