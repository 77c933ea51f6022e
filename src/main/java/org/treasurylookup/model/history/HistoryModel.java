package org.treasurylookup.model.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.history.HistoryFilters;
import org.treasurylookup.history.HistorySearch;
import org.treasurylookup.history.HistoryState;
import org.treasurylookup.history.LookupHistory;
import org.treasurylookup.history.OwnNotes;
import org.treasurylookup.history.entry.HistoryException;
import org.treasurylookup.history.entry.HistoryQuery;
import org.treasurylookup.history.entry.LookedUpRecord;
import org.treasurylookup.history.entry.OwnNote;
import org.treasurylookup.label.Labels;
import org.treasurylookup.model.LatestTask;
import org.treasurylookup.settings.file.SettingsException;
import org.treasurylookup.text.Text;

/**
 * What was looked up, searched while somebody types. Nothing is asked of a provider, and what is
 * shown stays until the answer to what is typed now is there; what cannot be searched for shows
 * nothing. JavaFX thread only.
 */
public final class HistoryModel {
  /** Most records that are listed. */
  public static final int MOST = 200;

  private static final int MOST_LABELS = 8;
  private static final int MOST_RESULTS = 8;

  private final LookupHistory history;
  private final HistorySearch search;
  private final OwnNotes notes;
  private final IntSupplier days;
  private final Supplier<Labels> labels;
  private final ResultWords results;
  private final LatestTask searching;
  private final LatestTask reading;
  private final StringProperty line = new SimpleStringProperty(this, "line", "");
  private final BooleanProperty personal = new SimpleBooleanProperty(this, "personal");
  private final ObservableList<HistoryRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<Text>> problem =
      new ReadOnlyObjectWrapper<>(this, "problem", Optional.empty());
  private final ReadOnlyObjectWrapper<Stage> stage =
      new ReadOnlyObjectWrapper<>(this, "stage", Stage.OPENING);
  private boolean more;

  /** How far the page is. */
  public enum Stage {
    /** Nothing is known yet. */
    OPENING,
    /** Rows are there; a part of a word finds only the latest of them yet. */
    READING,
    /** Everything is searched. */
    READY
  }

  /**
   * A page that has not been opened.
   *
   * @param days how long a look-up is remembered, asked for again and again
   * @param labels names of ours for values, asked for again and again
   * @param results how results are written where they are read
   * @param fx runs work on the JavaFX thread; the caller's own thread in tests
   */
  public HistoryModel(
      LookupHistory history,
      OwnNotes notes,
      IntSupplier days,
      Supplier<Labels> labels,
      ResultWords results,
      Executor fx) {
    this.history = history;
    this.search = new HistorySearch(history);
    this.notes = notes;
    this.days = days;
    this.labels = labels;
    this.results = results;
    this.searching = new LatestTask(fx);
    this.reading = new LatestTask(fx);
    line.addListener((_, _, _) -> search());
    personal.addListener((_, _, _) -> search());
  }

  /** What is searched, as typed. */
  public StringProperty lineProperty() {
    return line;
  }

  /** Whether what names a person is searched, too: only while such data may be seen. */
  public BooleanProperty personalProperty() {
    return personal;
  }

  /** The records found, the one looked up last first. */
  public ObservableList<HistoryRow> rows() {
    return rows;
  }

  /** Why what is typed was not searched; empty when it was. */
  public ReadOnlyObjectProperty<Optional<Text>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** What would be read otherwise than it may be meant; empty for most lines. */
  public Optional<Text> hint() {
    return HistoryFilters.isOpen(line.get())
        ? Optional.of(Text.of("history.quote"))
        : Optional.empty();
  }

  /** How far the page is. */
  public ReadOnlyObjectProperty<Stage> stageProperty() {
    return stage.getReadOnlyProperty();
  }

  /** Whether there are more records than are listed. */
  public boolean isMore() {
    return more;
  }

  /** Where look-ups are kept. */
  public HistoryState state() {
    return history.state();
  }

  /** How many days a look-up is remembered. */
  public int days() {
    return days.getAsInt();
  }

  /** Shows the latest look-ups, and makes all of them ready to be searched by a part of a word. */
  public void open() {
    search();
    stage.set(Stage.OPENING);
    read(reading.begin(fault -> problem.set(Optional.of(fault.text()))));
  }

  private void read(LatestTask.Run run) {
    var _ =
        search
            .openWords(run.cancellation()::isCancelled)
            .whenComplete((left, thrown) -> told(run, left, thrown, it -> read(run, it)));
  }

  private void read(LatestTask.Run run, boolean left) {
    stage.set(left ? Stage.READING : Stage.READY);
    if (left) {
      read(run);
    } else if (!line.get().isBlank()) {
      search();
    }
  }

  /** Holds nothing any more. */
  public void close() {
    searching.cancel();
    reading.cancel();
    search.closeWords();
  }

  /** Searches again, such as after something was forgotten. */
  public void search() {
    List<HistoryQuery> queries;
    try {
      queries = queries();
    } catch (SettingsException e) {
      searching.cancel();
      refuse(e.text());
      return;
    }
    var run = searching.begin(fault -> refuse(fault.text()));
    var _ =
        queries.stream()
            .map(query -> search.records(query, MOST + 1, run.cancellation()::isCancelled))
            .reduce((some, more) -> some.thenCombine(more, HistoryModel::joined))
            .orElseThrow()
            .thenCombine(notes.all(), HistoryModel::rows)
            .whenComplete((all, thrown) -> told(run, all, thrown, this::show));
  }

  /* Rows of the search before would be taken for what was found now. */
  private void refuse(Text why) {
    more = false;
    problem.set(Optional.of(why));
    rows.clear();
  }

  /* What is typed, the values whose labels hold the words typed, and the results they are. */
  private List<HistoryQuery> queries() {
    var typed = HistoryFilters.typed(line.get());
    if (typed.personal() && !personal.get()) {
      throw new SettingsException("history.masked");
    }
    List<HistoryQuery> queries = new ArrayList<>(results.meant(typed, MOST_RESULTS));
    String words = HistoryFilters.words(line.get());
    if (!words.isEmpty()) {
      labels.get().find(words).stream()
          .limit(MOST_LABELS)
          .map(label -> HistoryFilters.filters(line.get()).with(label.value()))
          .forEach(queries::add);
      addResults(words, queries);
    }
    return personal.get() ? queries.stream().map(HistoryQuery::withPersonal).toList() : queries;
  }

  private void addResults(String words, List<HistoryQuery> queries) {
    var read = results.read(List.of(words.split(" ", -1)));
    var rest = results.meant(HistoryFilters.filters(line.get()), 1).getFirst();
    for (String other : read.others()) {
      rest = rest.with(other);
    }
    for (var code : read.codes().stream().limit(MOST_RESULTS).toList()) {
      queries.add(rest.with(code.column(), code.value()));
    }
  }

  private static List<LookedUpRecord> joined(List<LookedUpRecord> some, List<LookedUpRecord> more) {
    Map<RecordKey, LookedUpRecord> all = new LinkedHashMap<>();
    Stream.concat(some.stream(), more.stream())
        .sorted(Comparator.comparing(HistoryModel::at).reversed())
        .forEach(record -> all.putIfAbsent(RecordKey.of(record), record));
    return List.copyOf(all.values());
  }

  private static Instant at(LookedUpRecord record) {
    return record.entry().times().ended();
  }

  private record RecordKey(String target, String environment) {
    static RecordKey of(LookedUpRecord record) {
      return new RecordKey(record.entry().target(), record.entry().place().environment());
    }
  }

  private static List<HistoryRow> rows(List<LookedUpRecord> records, List<OwnNote> notes) {
    return records.stream()
        .map(record -> HistoryRow.of(record, notes))
        .flatMap(Optional::stream)
        .toList();
  }

  private void show(List<HistoryRow> all) {
    problem.set(Optional.empty());
    more = all.size() > MOST;
    rows.setAll(more ? all.subList(0, MOST) : all);
    if (stage.get() == Stage.OPENING) {
      stage.set(Stage.READING);
    }
  }

  private <T> void told(
      LatestTask.Run run, T value, @Nullable Throwable thrown, Consumer<? super T> taken) {
    if (thrown == null) {
      run.<T>then(taken::accept).accept(value);
    } else {
      run.<Text>then(this::refuse).accept(text(thrown));
    }
  }

  private static Text text(Throwable thrown) {
    for (var cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof HistoryException known) {
        return known.text();
      }
    }
    return Text.of("history.problem.BROKEN");
  }
}
