@NullMarked
package org.treasurylookup.evidence;

import org.jspecify.annotations.NullMarked;
