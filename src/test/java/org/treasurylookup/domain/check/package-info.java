/** What the checks say, rule by rule and against independent oracles. */
@NullMarked
package org.treasurylookup.domain.check;

import org.jspecify.annotations.NullMarked;
