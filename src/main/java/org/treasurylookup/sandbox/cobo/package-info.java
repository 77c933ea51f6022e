/** Cobo's side of the sandbox: routes, authentication, signed answers, paged lists. */
@NullMarked
package org.treasurylookup.sandbox.cobo;

import org.jspecify.annotations.NullMarked;
