/** Words for people: message keys with their arguments, and the bundles that hold the sentences. */
@NullMarked
package org.treasurylookup.text;

import org.jspecify.annotations.NullMarked;
