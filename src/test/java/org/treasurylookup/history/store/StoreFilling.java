package org.treasurylookup.history.store;

import java.util.List;
import org.treasurylookup.history.entry.AuditLine;
import org.treasurylookup.history.entry.HistoryEntry;
import org.treasurylookup.history.entry.HistoryException;
import org.treasurylookup.lookup.Finding;

/**
 * Puts look-ups into a store as the program does, many of them in one change: the disk is waited
 * for once.
 */
public final class StoreFilling {
  private final HistoryDatabase database;
  private final FindingTable findings;
  private final AuditTable audit;

  /** Fills a store whose key is known, with room for most of it in memory meanwhile. */
  public StoreFilling(HistoryStore store, HistoryKey key) throws HistoryException {
    this.database = store.database();
    room(-512_000);
    this.findings = new FindingTable(database, key);
    this.audit = new AuditTable(database, key);
  }

  /** Adds look-ups, oldest first. */
  public void add(List<Finding> some, HistoryEntry.Asker asker) throws HistoryException {
    HistoryStore.tried(
        () ->
            database.write(
                () -> {
                  for (var finding : some) {
                    var facts = EntryFacts.of(finding, asker);
                    long line = audit.add(List.of(AuditLine.of(facts)));
                    findings.add(List.of(new UnkeptLook(finding, asker)), List.of(facts), line);
                  }
                  return some.size();
                }));
  }

  /** Brings what was added into the file itself, and has as little room as the program again. */
  public void finish() throws HistoryException {
    HistoryStore.tried(
        () -> {
          database.checkpoint();
          return 0;
        });
    room(-8_000);
  }

  /* In KiB, below 0. */
  private void room(int size) throws HistoryException {
    HistoryStore.tried(() -> database.statement("PRAGMA cache_size=" + size).execute());
  }
}
