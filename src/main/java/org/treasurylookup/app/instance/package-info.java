/** One window for each user and home folder: a second start hands over to the first. */
@NullMarked
package org.treasurylookup.app.instance;

import org.jspecify.annotations.NullMarked;
