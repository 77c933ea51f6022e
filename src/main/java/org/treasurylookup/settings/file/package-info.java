/** Files people may write and programs replace: read with care, written whole. */
@NullMarked
package org.treasurylookup.settings.file;

import org.jspecify.annotations.NullMarked;
