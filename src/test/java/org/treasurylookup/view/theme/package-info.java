@NullMarked
package org.treasurylookup.view.theme;

import org.jspecify.annotations.NullMarked;
