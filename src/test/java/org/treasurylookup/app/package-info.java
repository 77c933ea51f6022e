/** What a start asks for. */
@NullMarked
package org.treasurylookup.app;

import org.jspecify.annotations.NullMarked;
