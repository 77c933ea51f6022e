/** What is on screen: views bind to models and contain no decision about money. */
@NullMarked
package org.treasurylookup.view;

import org.jspecify.annotations.NullMarked;
