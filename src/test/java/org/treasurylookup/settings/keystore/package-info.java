@NullMarked
package org.treasurylookup.settings.keystore;

import org.jspecify.annotations.NullMarked;
