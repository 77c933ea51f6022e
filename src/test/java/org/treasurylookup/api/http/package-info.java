/** The way to the network under every weather. */
@NullMarked
package org.treasurylookup.api.http;

import org.jspecify.annotations.NullMarked;
