@NullMarked
package org.treasurylookup.evidence.verify;

import org.jspecify.annotations.NullMarked;
