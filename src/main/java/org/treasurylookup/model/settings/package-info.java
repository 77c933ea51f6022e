/** What is in force, who set it, and what the pages of a window work with. */
@NullMarked
package org.treasurylookup.model.settings;

import org.jspecify.annotations.NullMarked;
