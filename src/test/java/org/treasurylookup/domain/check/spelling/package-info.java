@NullMarked
package org.treasurylookup.domain.check.spelling;

import org.jspecify.annotations.NullMarked;
