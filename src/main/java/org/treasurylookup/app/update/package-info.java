/** Telling that there is a newer version: a signed file, read from disk, and nothing else. */
@NullMarked
package org.treasurylookup.app.update;

import org.jspecify.annotations.NullMarked;
