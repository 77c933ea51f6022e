/** Every id the sandbox knows, and what asking for it shows. */
@NullMarked
package org.treasurylookup.sandbox.scenario;

import org.jspecify.annotations.NullMarked;
