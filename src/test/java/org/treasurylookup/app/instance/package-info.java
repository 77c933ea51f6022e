/** One window for each user and home folder. */
@NullMarked
package org.treasurylookup.app.instance;

import org.jspecify.annotations.NullMarked;
