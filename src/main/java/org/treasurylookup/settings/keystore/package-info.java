/** Secrets remembered in the operating system's own store; nowhere else. */
@NullMarked
package org.treasurylookup.settings.keystore;

import org.jspecify.annotations.NullMarked;
