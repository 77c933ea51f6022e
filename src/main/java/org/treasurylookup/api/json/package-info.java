/** JSON text to values and fields, shared by the providers. */
@NullMarked
package org.treasurylookup.api.json;

import org.jspecify.annotations.NullMarked;
