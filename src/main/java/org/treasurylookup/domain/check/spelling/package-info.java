/** Whether two spellings name the same address, hash or id: by the rules of the chains. */
@NullMarked
package org.treasurylookup.domain.check.spelling;

import org.jspecify.annotations.NullMarked;
