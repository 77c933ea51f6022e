package org.treasurylookup.model.list;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.Status;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.check.result.AlarmLevel;
import org.treasurylookup.domain.check.result.Attention;
import org.treasurylookup.domain.check.result.ListCheck;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.Verdict;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.list.IdList.Entry;
import org.treasurylookup.model.lookup.TabResult;
import org.treasurylookup.text.Text;

/**
 * One row of a list: what was pasted, and what came of it. Unchangeable; what a list is sorted and
 * counted by is found out once.
 */
public final class ListRow {
  /** Worst first; rows nobody has answered yet come last, equal rows in the order pasted. */
  public static final Comparator<ListRow> BY_CONCERN =
      Comparator.comparing((ListRow row) -> row.check() == ListCheck.OPEN)
          .thenComparing(ListRow::worst, Attention.WORST_FIRST)
          .thenComparing(row -> row.check())
          .thenComparingInt(row -> row.entry().number());

  private final Entry entry;
  private final boolean asking;
  private final Optional<TabResult> result;
  private final ListCheck check;
  private final Tone worst;

  private ListRow(Entry entry, boolean asking, Optional<TabResult> result) {
    this.entry = entry;
    this.asking = asking;
    this.result = result;
    this.check = findCheck();
    this.worst = findWorst();
  }

  public static ListRow of(Entry entry) {
    return new ListRow(entry, false, Optional.empty());
  }

  public ListRow asked() {
    return new ListRow(entry, true, result);
  }

  public ListRow notAsked() {
    return new ListRow(entry, false, result);
  }

  public ListRow with(TabResult answer) {
    return new ListRow(entry, false, Optional.of(answer));
  }

  public Entry entry() {
    return entry;
  }

  public boolean asking() {
    return asking;
  }

  /** What came back last; empty before. */
  public Optional<TabResult> result() {
    return result;
  }

  /** What to show of the answer: a record, else a failure, else a not-found. */
  public Optional<Finding> finding() {
    return result.flatMap(TabResult::main);
  }

  /** Every record that was found; where none was, what to show of the answer. */
  public List<Finding> findings() {
    var found = result.map(TabResult::found).orElse(List.of());
    return found.isEmpty() ? finding().stream().toList() : found;
  }

  /** Whether an id that may be of either is one of each. */
  private boolean isFoundTwice() {
    return findings().size() > 1;
  }

  /** The record, if there is one. */
  public Optional<ProviderRecord> record() {
    return finding().flatMap(Finding::record);
  }

  /** The record if it is an order. */
  public Optional<PayInOrder> order() {
    return record().filter(PayInOrder.class::isInstance).map(PayInOrder.class::cast);
  }

  /** Whether the customer paid enough; orders only. */
  public Optional<Verdict> verdict() {
    return finding().flatMap(found -> found.assessment().verdict());
  }

  /** What is odd about the record, most important first. */
  public List<Note> notes() {
    return finding().map(found -> found.assessment().notes()).orElse(List.of());
  }

  /** The vendor's status; empty where none was sent, or none that can be read. */
  public Optional<Status<?>> status() {
    return record().flatMap(ProviderRecord::vendorStatus);
  }

  /** In which group the row is counted. */
  public ListCheck check() {
    return check;
  }

  private ListCheck findCheck() {
    if (entry.reason().isPresent()) {
      return ListCheck.UNRECOGNISED;
    }
    if (entry.sameAs().isPresent()) {
      return ListCheck.REPEATED;
    }
    return finding().map(ListRow::check).orElse(ListCheck.OPEN);
  }

  private static ListCheck check(Finding finding) {
    return switch (finding.outcome()) {
      case NOT_FOUND -> ListCheck.NOT_FOUND;
      case FAILED -> ListCheck.FAILED;
      case FOUND -> ListCheck.of(finding.assessment());
    };
  }

  /** The check in a few words. */
  public Text words() {
    return isFoundTwice() ? Text.of("list.foundTwice", inWords()) : inWords();
  }

  private Text inWords() {
    return switch (check()) {
      case UNRECOGNISED -> entry.reason().orElseThrow();
      case REPEATED -> Text.of("list.same", Integer.toString(entry.sameAs().orElseThrow()));
      case OPEN -> asking ? Text.of("list.asking") : Text.of("list.kind." + kinds());
      case NOT_FOUND -> Text.of("list.notFound", environment());
      case FAILED ->
          finding()
              .flatMap(Finding::failure)
              .map(Failure::headline)
              .orElseGet(() -> Text.of("list.check.FAILED"));
      case NOT_JUDGED ->
          notes().stream()
              .findFirst()
              .map(note -> note.code().title())
              .orElseGet(() -> Text.of("list.check.NOT_JUDGED"));
      case DOUBT -> AlarmLevel.DOUBT.words(own());
      case FOUND, PAID, SHORT, CANNOT_COMPARE, NOTHING_YET, NOTHING_BEFORE_EXPIRY -> own();
    };
  }

  private Text own() {
    return verdict()
        .map(verdict -> verdict.code().title())
        .orElseGet(() -> Text.of("list.found." + finding().orElseThrow().target().kind()));
  }

  /** The check in a sentence, for whoever wants to know more. */
  public Text sentence() {
    return verdict()
        .map(Verdict::text)
        .or(() -> finding().flatMap(it -> it.assessment().summary()).map(it -> it.text()))
        .orElseGet(this::words);
  }

  private String kinds() {
    return entry.targets().size() > 1 ? "EITHER" : entry.targets().getFirst().kind().name();
  }

  private String environment() {
    return finding().orElseThrow().environment().name();
  }

  /** The worst of verdict, status and notes: who has to act how soon. */
  public Tone worst() {
    return worst;
  }

  private Tone findWorst() {
    var status = status().map(Status::tone).stream();
    var twice = Stream.of(Tone.ATTENTION).filter(_ -> isFoundTwice());
    return Attention.worst(
        check.tone(),
        Stream.of(status, twice, notes().stream().map(Note::tone)).flatMap(tones -> tones));
  }

  /** Whether a person should look at it. */
  public boolean isException() {
    return Attention.isNeeded(worst);
  }
}
