/** Cobo WaaS 2: paths, signing, JSON to records, vendor errors to failures. */
@NullMarked
package org.treasurylookup.api.cobo;

import org.jspecify.annotations.NullMarked;
