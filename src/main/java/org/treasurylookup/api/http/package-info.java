/** The only door to the providers: GET only, listed hosts and paths only. */
@NullMarked
package org.treasurylookup.api.http;

import org.jspecify.annotations.NullMarked;
