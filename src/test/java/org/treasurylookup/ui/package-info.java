/** What tests of the window share: the toolkit, a driver, pictures, and an eye on stylesheets. */
@NullMarked
package org.treasurylookup.ui;

import org.jspecify.annotations.NullMarked;
