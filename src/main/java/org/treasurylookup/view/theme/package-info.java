/** Fonts, colours and sizes, and their way onto every window. */
@NullMarked
package org.treasurylookup.view.theme;

import org.jspecify.annotations.NullMarked;
