@NullMarked
package org.treasurylookup.lookup.search;

import org.jspecify.annotations.NullMarked;
