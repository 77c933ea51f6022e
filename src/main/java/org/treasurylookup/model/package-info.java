/**
 * Observable models the views bind to: JavaFX properties, no controls, testable without a window.
 */
@NullMarked
package org.treasurylookup.model;

import org.jspecify.annotations.NullMarked;
