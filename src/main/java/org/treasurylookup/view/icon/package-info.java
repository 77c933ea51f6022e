/** The program's own drawings, and tones as silhouette and colour. */
@NullMarked
package org.treasurylookup.view.icon;

import org.jspecify.annotations.NullMarked;
