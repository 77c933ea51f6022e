/** BitGo Go Network: paths, signing, JSON to records, vendor errors to failures. */
@NullMarked
package org.treasurylookup.api.bitgo;

import org.jspecify.annotations.NullMarked;
