/** Our own names for addresses, accounts and ids: never what a provider said. */
@NullMarked
package org.treasurylookup.label;

import org.jspecify.annotations.NullMarked;
