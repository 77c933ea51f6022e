@NullMarked
package org.treasurylookup.view.control;

import org.jspecify.annotations.NullMarked;
