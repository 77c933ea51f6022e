package org.treasurylookup.history.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.history.entry.HistoryEntry;
import org.treasurylookup.history.entry.HistoryQuery;
import org.treasurylookup.history.entry.LookedUpRecord;
import org.treasurylookup.history.entry.OwnNote;

/** Searches in the store: by the words that are opened, and for older look-ups by whole words. */
final class StoredSearch {
  /* A record that is watched may have thousands of look-ups, one behind another. */
  private static final int PAGE = 500;
  private static final int PAGES = 20;

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

  /** What was forgotten is forgotten in memory, too. */
  void forget() throws SQLException {
    if (opened != null) {
      opened.forget();
    }
  }

  /** What fits a query, latest first. */
  List<HistoryEntry> list(HistoryQuery query, int limit) throws SQLException {
    var noted = noted(query);
    var words = opened;
    if (words == null) {
      return findings.list(query, noted, Long.MAX_VALUE, limit);
    }
    var found = new ArrayList<>(findings.list(words.fitting(search(query, noted), limit, false)));
    if (found.size() < limit && !words.isAll()) {
      found.addAll(findings.list(query, noted, words.oldest(), limit - found.size()));
    }
    return found;
  }

  private WordSearch search(HistoryQuery query, List<BitSet> noted) throws SQLException {
    var marks = query.marks();
    return new WordSearch(
        query,
        noted,
        marks.isEmpty() ? Optional.empty() : Optional.of(MarkedRecords.of(database, marks)));
  }

  /** The records that fit a query, each by its latest look-up that does, latest first. */
  List<LookedUpRecord> records(HistoryQuery query, int limit) throws SQLException {
    var noted = noted(query);
    Map<String, HistoryEntry> found = new LinkedHashMap<>();
    var words = opened;
    long before = Long.MAX_VALUE;
    if (words != null) {
      findings
          .list(words.fitting(search(query, noted), limit, true))
          .forEach(entry -> found.put(record(entry), entry));
      before = words.isAll() ? 0 : words.oldest();
    }
    for (int page = 0; page < PAGES && before > 0 && found.size() < limit; page++) {
      var some = findings.list(query, noted, before, PAGE);
      some.forEach(entry -> found.putIfAbsent(record(entry), entry));
      before = some.size() < PAGE ? 0 : some.getLast().id();
    }
    List<LookedUpRecord> records = new ArrayList<>();
    for (var entry : found.values()) {
      if (records.size() < limit) {
        records.add(findings.counted(entry));
      }
    }
    return records;
  }

  private static String record(HistoryEntry entry) {
    return entry.target() + "\n" + entry.place().environment();
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
