/**
 * What proves later what was asked and answered: evidence packs, and the journal of saved files.
 */
@NullMarked
package org.treasurylookup.evidence;

import org.jspecify.annotations.NullMarked;
