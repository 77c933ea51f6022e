@NullMarked
package org.treasurylookup.sandbox;

import org.jspecify.annotations.NullMarked;
