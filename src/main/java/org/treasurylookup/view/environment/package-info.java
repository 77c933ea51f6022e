/**
 * Whose data it is: the environment bar, and the word across records that are not of production.
 */
@NullMarked
package org.treasurylookup.view.environment;

import org.jspecify.annotations.NullMarked;
