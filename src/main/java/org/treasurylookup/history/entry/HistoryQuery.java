package org.treasurylookup.history.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What to look for in the history; everything has to hold.
 *
 * @param codes codes and words of our own, each with the column it stands in
 * @param texts ids or parts of them, references, addresses, hashes, amounts, parties
 * @param from the earliest time it ended
 * @param before the time before which it ended
 * @param personal whether what names a person may be searched
 * @param marks what the record has to be besides
 */
public record HistoryQuery(
    List<Code> codes,
    List<String> texts,
    Optional<Instant> from,
    Optional<Instant> before,
    boolean personal,
    Set<Mark> marks) {

  /** Everything. */
  public static final HistoryQuery ALL =
      new HistoryQuery(List.of(), List.of(), Optional.empty(), Optional.empty(), false, Set.of());

  public HistoryQuery {
    codes = List.copyOf(codes);
    texts = List.copyOf(texts);
    marks = Set.copyOf(marks);
  }

  /** A column with codes. */
  public enum Column {
    ENVIRONMENT,
    USER,
    OUTCOME,
    STATUS,
    VERDICT,
    NOTE,
    LEVEL
  }

  /** What users made of a record. */
  public enum Mark {
    PINNED,
    WATCHED,
    /** It has a note of one's own. */
    NOTED
  }

  /** A code in a column. */
  public record Code(Column column, String value) {}

  /** The same with one more code. */
  public HistoryQuery with(Column column, String value) {
    var more = new ArrayList<>(codes);
    more.add(new Code(column, value));
    return new HistoryQuery(more, texts, from, before, personal, marks);
  }

  public HistoryQuery with(int place, Code code) {
    var others = new ArrayList<>(codes);
    others.set(place, code);
    return new HistoryQuery(others, texts, from, before, personal, marks);
  }

  public HistoryQuery with(String text) {
    var more = new ArrayList<>(texts);
    more.add(text);
    return new HistoryQuery(codes, more, from, before, personal, marks);
  }

  /** The same not before a time, nor before an earlier limit. */
  public HistoryQuery from(Instant time) {
    var later = from.filter(time::isBefore).orElse(time);
    return new HistoryQuery(codes, texts, Optional.of(later), before, personal, marks);
  }

  /** The same before a time, and before an earlier limit. */
  public HistoryQuery before(Instant time) {
    var sooner = before.filter(time::isAfter).orElse(time);
    return new HistoryQuery(codes, texts, from, Optional.of(sooner), personal, marks);
  }

  /** The same with what names a person. */
  public HistoryQuery withPersonal() {
    return new HistoryQuery(codes, texts, from, before, true, marks);
  }

  /** The same for records with one more mark. */
  public HistoryQuery with(Mark mark) {
    var more = new HashSet<>(marks);
    more.add(mark);
    return new HistoryQuery(codes, texts, from, before, personal, more);
  }
}
