/** Environments and secrets. */
@NullMarked
package org.treasurylookup.settings;

import org.jspecify.annotations.NullMarked;
