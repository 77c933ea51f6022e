/** The pages about keys, settings and the self-check, shown over the tabs. */
@NullMarked
package org.treasurylookup.view.page;

import org.jspecify.annotations.NullMarked;
