/** What is remembered of look-ups after the program ends: ids, never amounts or people. */
@NullMarked
package org.treasurylookup.settings.trail;

import org.jspecify.annotations.NullMarked;
