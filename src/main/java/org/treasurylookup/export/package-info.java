/** Findings as JSON, text and CSV for other programs, terminals and spreadsheets. */
@NullMarked
package org.treasurylookup.export;

import org.jspecify.annotations.NullMarked;
