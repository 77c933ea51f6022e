/**
 * Secrets: given for a run, typed, or remembered in the operating system's own store; nowhere else.
 */
@NullMarked
package org.treasurylookup.settings.keys;

import org.jspecify.annotations.NullMarked;
