/** Both providers through the client. */
@NullMarked
package org.treasurylookup.api;

import org.jspecify.annotations.NullMarked;
