/** The pages about keys, settings and reach, shown over the tabs. */
@NullMarked
package org.treasurylookup.view.page;

import org.jspecify.annotations.NullMarked;
