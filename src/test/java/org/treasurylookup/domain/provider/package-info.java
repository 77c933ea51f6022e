@NullMarked
package org.treasurylookup.domain.provider;

import org.jspecify.annotations.NullMarked;
