/** BitGo: signatures, errors, records. */
@NullMarked
package org.treasurylookup.api.bitgo;

import org.jspecify.annotations.NullMarked;
