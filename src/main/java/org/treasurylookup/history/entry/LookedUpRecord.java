package org.treasurylookup.history.entry;

/**
 * A record that was looked up, by its latest look-up that fits a query.
 *
 * @param entry that look-up
 * @param looks how many look-ups of the record are stored
 */
public record LookedUpRecord(HistoryEntry entry, int looks, boolean last) {}
