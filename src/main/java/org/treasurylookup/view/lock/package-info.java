/**
 * Hides the window by key or after a while, and what keeps records to the person in front of it.
 */
@NullMarked
package org.treasurylookup.view.lock;

import org.jspecify.annotations.NullMarked;
