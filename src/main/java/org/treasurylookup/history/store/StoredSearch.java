package org.treasurylookup.history.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.history.entry.HistoryEntry;
import org.treasurylookup.history.entry.HistoryQuery;
import org.treasurylookup.history.entry.OwnNote;

/** Searches in the store: by the words that are opened, and for older look-ups by whole words. */
final class StoredSearch {
  private final HistoryDatabase database;
  private final HistoryKey key;
  private final FindingTable findings;
  private final OwnNoteTable notes;
  private @Nullable OpenedWords opened;

  StoredSearch(
      HistoryDatabase database, HistoryKey key, FindingTable findings, OwnNoteTable notes) {
    this.database = database;
    this.key = key;
    this.findings = findings;
    this.notes = notes;
  }

  /** Opens the words of some more look-ups; whether there are more. */
  boolean open() throws SQLException {
    var words = opened;
    if (words == null) {
      words = new OpenedWords(database, key, findings);
      opened = words;
    }
    return words.more();
  }

  /** Holds no words any more. */
  void close() {
    opened = null;
  }

  /* What is forgotten is forgotten in memory, too; what is left is read again. */
  void forget() {
    close();
  }

  /** What fits a query, latest first. */
  List<HistoryEntry> list(HistoryQuery query, int limit) throws SQLException {
    var noted = noted(query);
    var words = opened;
    if (words == null) {
      return findings.list(query, noted, Long.MAX_VALUE, limit);
    }
    var found = new ArrayList<>(findings.list(words.fitting(query, noted, limit)));
    if (found.size() < limit && !words.isAll()) {
      found.addAll(findings.list(query, noted, words.oldest(), limit - found.size()));
    }
    return found;
  }

  /* Notes are few: they are opened for each search. */
  private List<BitSet> noted(HistoryQuery query) throws SQLException {
    List<BitSet> noted = new ArrayList<>();
    var all = query.texts().isEmpty() ? List.<OwnNote>of() : notes.all();
    for (String text : query.texts()) {
      var ids = new BitSet();
      String plain = text.strip().toLowerCase(Locale.ROOT);
      for (var note : all) {
        if (note.text().toLowerCase(Locale.ROOT).contains(plain)) {
          findings.ids(note.target(), note.environment()).forEach(ids::set);
        }
      }
      noted.add(ids);
    }
    return noted;
  }
}
