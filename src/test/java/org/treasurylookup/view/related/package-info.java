@NullMarked
package org.treasurylookup.view.related;

import org.jspecify.annotations.NullMarked;
