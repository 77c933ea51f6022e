/** The notice that a newer version is there. */
@NullMarked
package org.treasurylookup.app.notice;

import org.jspecify.annotations.NullMarked;
