package org.treasurylookup.model.tab;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import org.treasurylookup.domain.check.result.ListCheck;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.LookupStarter;
import org.treasurylookup.lookup.PastedSecret;
import org.treasurylookup.lookup.list.IdList;
import org.treasurylookup.lookup.list.ListRun.Job;
import org.treasurylookup.model.list.ListFigures;
import org.treasurylookup.model.list.ListLookup;
import org.treasurylookup.model.list.ListProgress;
import org.treasurylookup.model.list.ListRow;
import org.treasurylookup.model.list.ListRows;
import org.treasurylookup.model.lookup.TabResult;
import org.treasurylookup.model.lookup.TabTargets;
import org.treasurylookup.settings.Environment;

/**
 * A list of ids: what was pasted, line by line, and what came of it. Reading a list asks nobody;
 * {@link #start} does. All of it is asked in one environment, the one the list was opened in.
 * JavaFX thread only.
 */
public final class ListModel implements Tab {
  /** What a list waits for. */
  public enum Stage {
    /** Lines to be pasted. */
    EMPTY,
    /** The word to ask. */
    READY,
    /** Answers. */
    RUNNING,
    /** Being resumed: it was cancelled, and ids are left. */
    STOPPED,
    /** Nothing: every id is answered. */
    DONE
  }

  private final Environment environment;
  private final LongTextReader reading;
  private final ListLookup run;
  private final ListRows rows = new ListRows();
  private final ReadOnlyObjectWrapper<Stage> stage =
      new ReadOnlyObjectWrapper<>(this, "stage", Stage.EMPTY);
  private final ReadOnlyObjectWrapper<IdList> list =
      new ReadOnlyObjectWrapper<>(this, "list", new IdList(List.of(), Optional.empty()));
  private final ReadOnlyObjectWrapper<ListProgress> progress =
      new ReadOnlyObjectWrapper<>(this, "progress", ListProgress.NONE);
  private final ListFigures figures = new ListFigures();
  private String text = "";
  private int askable;

  /**
   * An empty list.
   *
   * @param fx runs work on the JavaFX thread; the caller's own thread in tests
   * @param workers read what is pasted where it is long
   */
  public ListModel(
      LookupStarter lookups, Environment environment, Executor fx, Executor workers, Clock clock) {
    this.environment = environment;
    this.reading = new LongTextReader(fx, workers);
    this.run = new ListLookup(lookups, environment, fx, clock, new Changes());
  }

  public Environment place() {
    return environment;
  }

  @Override
  public Optional<Environment> environment() {
    return Optional.of(environment);
  }

  /** What the list waits for. */
  public ReadOnlyObjectProperty<Stage> stageProperty() {
    return stage.getReadOnlyProperty();
  }

  /** What was read last; its problem says why there are no rows. */
  public ReadOnlyObjectProperty<IdList> listProperty() {
    return list.getReadOnlyProperty();
  }

  /** The rows, in the order pasted. */
  public ObservableList<ListRow> rows() {
    return rows;
  }

  /** How far it is. */
  public ReadOnlyObjectProperty<ListProgress> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** How many rows there are of each kind, and what their records add up to. */
  public ListFigures figures() {
    return figures;
  }

  /** The text read last, to be changed. */
  public String text() {
    return text;
  }

  /**
   * What was found, in the order of the rows: one finding for each row that is answered, and two
   * where an id is of a record at each provider.
   */
  public List<Finding> findings() {
    return rows.stream().flatMap(row -> row.findings().stream()).toList();
  }

  /** Reads pasted lines in place of those there are. Nothing happens once something was asked. */
  public void read(String pasted) {
    if (isOpenToText()) {
      reading.read(pasted, () -> Read.of(IdList.read(pasted, environment)), it -> show(pasted, it));
    }
  }

  /** Whether lines are being read that there are no rows of yet. */
  public boolean isReading() {
    return reading.isUnderWay();
  }

  /** Shows lines that were read already, for the environment of the list. */
  boolean show(String pasted, IdList read) {
    return show(pasted, Read.of(read));
  }

  private boolean show(String pasted, Read read) {
    if (!isOpenToText()) {
      return false;
    }
    text = PastedSecret.without(pasted);
    rows.setAll(read.rows());
    list.set(read.list());
    askable = read.askable();
    figures.begin(rows);
    advance();
    stage.set(rows.isEmpty() ? Stage.EMPTY : Stage.READY);
    return !rows.isEmpty();
  }

  /** Lines that were read, and the rows they become: of ten thousand made away from the window. */
  private record Read(IdList list, List<ListRow> rows, int askable) {
    static Read of(IdList list) {
      return new Read(list, list.entries().stream().map(ListRow::of).toList(), list.askable());
    }
  }

  private boolean isOpenToText() {
    return stage.get() == Stage.EMPTY || stage.get() == Stage.READY;
  }

  /** Goes back to the text to change it, as long as nothing was asked. */
  public void edit() {
    if (stage.get() == Stage.READY) {
      String kept = text;
      read("");
      text = kept;
    }
  }

  /** Starts asking for what was read; for lines that are being read, once they are. */
  public void start() {
    reading.then(this::askAll);
  }

  private void askAll() {
    if (stage.get() == Stage.READY) {
      ask(_ -> true);
    }
  }

  /** Goes on with what is not answered. */
  public void resume() {
    if (stage.get() == Stage.STOPPED) {
      ask(row -> row.result().isEmpty());
    }
  }

  /** Asks again for what failed, and for what was never answered. */
  public void askFailed() {
    if (stage.get() == Stage.STOPPED || stage.get() == Stage.DONE) {
      ask(row -> row.result().isEmpty() || row.check() == ListCheck.FAILED);
    }
  }

  @Override
  public void refresh() {
    if (stage.get() == Stage.STOPPED || stage.get() == Stage.DONE) {
      ask(_ -> true);
    }
  }

  private void ask(Predicate<ListRow> which) {
    var jobs =
        rows.stream()
            .filter(row -> row.entry().isAskable())
            .filter(which)
            .map(row -> new Job(row.entry().number(), row.entry().targets()))
            .toList();
    if (!jobs.isEmpty()) {
      stage.set(Stage.RUNNING);
      run.start(jobs);
    }
  }

  @Override
  public boolean isBusy() {
    return stage.get() == Stage.RUNNING;
  }

  @Override
  public void cancel() {
    if (isBusy()) {
      run.cancel();
      stop();
    }
  }

  /* What was under way is open again, to be asked when the user goes on. */
  private void stop() {
    if (isBusy()) {
      rows.together(this::askNoMore);
      publish();
      stage.set(open() > 0 ? Stage.STOPPED : Stage.DONE);
    }
  }

  private void askNoMore() {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).asking()) {
        put(i, rows.get(i).notAsked());
      }
    }
  }

  private int open() {
    return figures.tally().of(ListCheck.OPEN);
  }

  @Override
  public void close() {
    reading.cancel();
    run.cancel();
  }

  private void put(int index, ListRow row) {
    figures.changed(rows.get(index), row);
    rows.set(index, row);
  }

  private void publish() {
    figures.publish(rows);
    advance();
  }

  private void advance() {
    progress.set(run.progress(askable, figures.tally()));
  }

  private final class Changes implements ListLookup.Rows {
    @Override
    public void asking(int number) {
      put(number - 1, rows.get(number - 1).asked());
    }

    @Override
    public void answered(int number, List<Finding> findings) {
      var row = rows.get(number - 1);
      var lookup = new TabTargets(row.entry().targets(), environment);
      put(number - 1, row.with(new TabResult(lookup, findings, List.of())));
    }

    @Override
    public void together(Runnable changes) {
      rows.together(changes);
      publish();
    }

    @Override
    public void broken() {
      stop();
    }

    @Override
    public void ended() {
      stage.set(open() > 0 ? Stage.STOPPED : Stage.DONE);
    }
  }
}
