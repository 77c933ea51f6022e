/** Why a look-up failed: the likely causes, tested with harmless reads. */
@NullMarked
package org.treasurylookup.lookup.diagnosis;

import org.jspecify.annotations.NullMarked;
