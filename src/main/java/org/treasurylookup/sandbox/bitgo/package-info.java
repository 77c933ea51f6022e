/** BitGo's side of the sandbox: routes, authentication, trust organisations. */
@NullMarked
package org.treasurylookup.sandbox.bitgo;

import org.jspecify.annotations.NullMarked;
