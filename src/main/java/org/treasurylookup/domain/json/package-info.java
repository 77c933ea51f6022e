/** JSON as it was sent: no digit, member or repetition lost. */
@NullMarked
package org.treasurylookup.domain.json;

import org.jspecify.annotations.NullMarked;
