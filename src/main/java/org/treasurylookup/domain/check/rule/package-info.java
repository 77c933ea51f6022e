/** What all rules share; each rule is one class and has one note to say. */
@NullMarked
package org.treasurylookup.domain.check.rule;

import org.jspecify.annotations.NullMarked;
