package org.treasurylookup.model.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.treasurylookup.export.AuditCsv;
import org.treasurylookup.history.LookupHistory;
import org.treasurylookup.history.entry.AuditLink;
import org.treasurylookup.history.entry.AuditReport;
import org.treasurylookup.history.entry.HistoryException;
import org.treasurylookup.model.LatestTask;
import org.treasurylookup.settings.file.WriteProblem;
import org.treasurylookup.text.Text;

/** The audit of this PC: checked from its first line to its last, and saved. JavaFX thread. */
public final class AuditModel {
  /** Only so many of the last lines are shown; all are checked and saved. */
  public static final int SHOWN = 2000;

  /**
   * What came of reading it.
   *
   * @param report whether it is whole; empty while it is read, or when it could not be
   * @param problem why it could not be read, or does not last; empty when all is well
   */
  public record State(Optional<AuditReport> report, Optional<Text> problem) {
    private static final State READING = new State(Optional.empty(), Optional.empty());

    /** Whether it is being read. */
    public boolean isReading() {
      return equals(READING);
    }
  }

  private record Reading(State state, List<AuditRow> rows) {}

  private final LookupHistory history;
  private final Supplier<Optional<Text>> unsent;
  private final Executor workers;
  private final LatestTask task;
  private final LatestTask saving;
  private final ObservableList<AuditRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(this, "state", State.READING);

  /**
   * Nothing read yet.
   *
   * @param unsent why lines wait to be sent to the organisation; asked again and again
   * @param fx runs work on the JavaFX thread; the caller's own thread in tests
   */
  public AuditModel(
      LookupHistory history, Supplier<Optional<Text>> unsent, Executor workers, Executor fx) {
    this.history = history;
    this.unsent = unsent;
    this.workers = workers;
    this.task = new LatestTask(fx);
    this.saving = new LatestTask(fx);
  }

  /** The last lines, latest first. */
  public ObservableList<AuditRow> rows() {
    return rows;
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public void read() {
    state.set(State.READING);
    task.begin(fault -> state.set(new State(Optional.empty(), Optional.of(fault.text()))))
        .work(
            workers,
            this::readNow,
            reading -> {
              rows.setAll(reading.rows());
              state.set(reading.state());
            });
  }

  /** Stops waiting for what is read; what is being saved is saved. */
  public void cancel() {
    task.cancel();
  }

  private Reading readNow() {
    Deque<AuditLink> last = new ArrayDeque<>();
    try {
      var report =
          history
              .audit(
                  link -> {
                    if (last.size() == SHOWN) {
                      last.removeLast();
                    }
                    last.addFirst(link);
                  })
              .join();
      return new Reading(
          new State(Optional.of(report), history.state().problem().or(unsent)),
          last.stream().map(AuditModel::row).toList());
    } catch (CompletionException e) {
      return new Reading(new State(Optional.empty(), Optional.of(why(e))), List.of());
    }
  }

  private static AuditRow row(AuditLink link) {
    return new AuditRow(link.number(), AuditCsv.values(link.canonical()));
  }

  private static Text why(CompletionException e) {
    if (e.getCause() instanceof HistoryException problem) {
      return problem.text();
    }
    throw e;
  }

  /** Saves all of it as CSV, and tells how that went. */
  public void save(Path file, Consumer<Text> told) {
    var run = saving.beginOrTell(() -> {});
    run.work(workers, () -> saved(file), told);
  }

  private Text saved(Path file) {
    var csv = new AuditCsv();
    try {
      var report = history.audit(csv::add).join();
      history.saveAudit(file, csv.toString());
      return Text.of("audit.saved", Long.toString(report.lines()), file.toString());
    } catch (CompletionException e) {
      return why(e);
    } catch (IOException e) {
      return Text.of("audit.notWritten", file.toString(), WriteProblem.of(e).text());
    }
  }
}
