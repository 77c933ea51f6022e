package org.treasurylookup.history.store;

import org.treasurylookup.history.entry.HistoryEntry;
import org.treasurylookup.lookup.Finding;

/**
 * A look-up that is not in the store yet.
 *
 * @param asker who asked for it
 */
public record UnkeptLook(Finding finding, HistoryEntry.Asker asker) {}
