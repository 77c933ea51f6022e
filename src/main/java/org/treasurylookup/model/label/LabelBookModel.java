package org.treasurylookup.model.label;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.evidence.SaveJournal;
import org.treasurylookup.export.label.LabelFiles;
import org.treasurylookup.export.label.LabelImport;
import org.treasurylookup.label.Label;
import org.treasurylookup.label.Labels;
import org.treasurylookup.model.LatestTask;
import org.treasurylookup.model.save.JournaledFile;
import org.treasurylookup.settings.file.HomeFolder;
import org.treasurylookup.settings.file.SafeFile;
import org.treasurylookup.settings.file.WriteProblem;
import org.treasurylookup.text.Text;

/**
 * The book of labels on a page: what is searched for, given, taken, read and written. FX thread.
 */
public final class LabelBookModel {
  private final LabelModel labels;
  private final Optional<Text> whyNoExport;
  private final Supplier<SaveJournal> journal;
  private final Clock clock;
  private final Executor workers;
  private final LatestTask task;
  private final ObservableList<Label> rows = FXCollections.observableArrayList();
  private final StringProperty wanted = new SimpleStringProperty(this, "wanted", "");
  private final ReadOnlyObjectWrapper<Optional<Text>> said =
      new ReadOnlyObjectWrapper<>(this, "said", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<ImportOffer>> offer =
      new ReadOnlyObjectWrapper<>(this, "offer", Optional.empty());
  private final Subscription watching;
  private Undo undo = Undo.NOTHING;

  /* What takes back the last removal or import, and what is said then. */
  private record Undo(List<Label> gone, List<Label> back, Text done) {
    static final Undo NOTHING = new Undo(List.of(), List.of(), Text.literal(""));

    static Undo removal(List<Label> gone) {
      return new Undo(List.of(), gone, Text.count("label.back", gone.size()));
    }
  }

  /** The forms labels are written in. */
  public enum Written {
    /** All labels, for spreadsheets and other address books. */
    CSV(LabelFiles.Form.CSV),
    /** Those of addresses and transactions, for wallets. */
    WALLETS(LabelFiles.Form.BIP329);

    private final LabelFiles.Form form;

    Written(LabelFiles.Form form) {
      this.form = form;
    }

    /** How the name of a file ends. */
    public String ending() {
      return form.ending();
    }
  }

  /**
   * The book of a window.
   *
   * @param whyNoExport why nothing may be exported; empty when it may
   * @param journal opens where saved files are noted
   */
  public LabelBookModel(
      LabelModel labels,
      Optional<Text> whyNoExport,
      Supplier<SaveJournal> journal,
      Clock clock,
      Executor workers,
      Executor fx) {
    this.labels = labels;
    this.whyNoExport = whyNoExport;
    this.journal = journal;
    this.clock = clock;
    this.workers = workers;
    this.task = new LatestTask(fx);
    wanted.subscribe(_ -> find());
    this.watching = labels.labelsProperty().subscribe(_ -> find());
  }

  private void find() {
    rows.setAll(wanted.get().isBlank() ? all().all() : all().find(wanted.get()));
  }

  /** The labels that hold all that is searched for. */
  public ObservableList<Label> rows() {
    return rows;
  }

  /** Words that are searched for in labels and values. */
  public StringProperty wantedProperty() {
    return wanted;
  }

  public Labels all() {
    return labels.labelsProperty().get();
  }

  /** What came of the last action; empty before any. */
  public ReadOnlyObjectProperty<Optional<Text>> saidProperty() {
    return said.getReadOnlyProperty();
  }

  /** What the file that was read would change; empty without one. */
  public ReadOnlyObjectProperty<Optional<ImportOffer>> offerProperty() {
    return offer.getReadOnlyProperty();
  }

  /** Why nothing may be exported; empty when it may. */
  public Optional<Text> whyNoExport() {
    return whyNoExport;
  }

  /** Whether a removal or an import can be taken back. */
  public boolean canUndo() {
    return !undo.equals(Undo.NOTHING);
  }

  /** Gives a value a label; says whether it can be one. */
  public boolean give(String value, String words, String environment) {
    var label = labels.draft(value, words, environment);
    var problem = label.problem();
    if (problem.isPresent()) {
      said.set(problem);
      return false;
    }
    labels.give(label, failed -> told(failed, labels.kept(label)));
    return true;
  }

  /** Takes labels away; see {@link #undo()}. */
  public void remove(List<Label> gone) {
    if (gone.isEmpty()) {
      return;
    }
    var back = Undo.removal(List.copyOf(gone));
    labels.change(
        gone, List.of(), failed -> told(failed, Text.count("label.gone", gone.size()), back));
  }

  /** Makes the labels as they were before the last removal or import. */
  public void undo() {
    var last = undo;
    labels.change(last.gone(), last.back(), failed -> told(failed, last.done()));
  }

  private void told(Optional<Text> failed, Text done) {
    told(failed, done, Undo.NOTHING);
  }

  private void told(Optional<Text> failed, Text done, Undo back) {
    if (failed.isEmpty()) {
      undo = back;
    }
    said.set(Optional.of(failed.orElse(done)));
  }

  /**
   * Reads a file, and offers what it would change.
   *
   * @param place the environment of short ids, where the file does not say of any
   */
  public void read(Path file, String place) {
    offer.set(Optional.empty());
    task.begin(fault -> said.set(Optional.of(fault.text())))
        .work(workers, () -> reading(file, place), Runnable::run);
  }

  /* Made on a worker, run on the FX thread. */
  private Runnable reading(Path file, String place) {
    try {
      byte[] content = SafeFile.read(file, LabelFiles.LARGEST_BYTES);
      var read = LabelFiles.read(content, clock.instant(), place);
      return () -> offer(read);
    } catch (LabelImport.Unreadable e) {
      return () -> told(Optional.of(e.text()), e.text());
    } catch (IOException _) {
      var why = Text.of("label.import.unreadable", String.valueOf(file.getFileName()));
      return () -> told(Optional.of(why), why);
    }
  }

  private void offer(LabelImport read) {
    var there = Labels.of(read.labels()).all();
    var known = there.stream().filter(label -> ours(label).isPresent()).toList();
    var other = known.stream().filter(label -> !isOurs(label)).toList();
    said.set(Optional.empty());
    offer.set(
        Optional.of(
            new ImportOffer(
                there.stream().filter(label -> !known.contains(label)).toList(),
                other,
                known.size() - other.size(),
                read.leftOut())));
  }

  private boolean isOurs(Label label) {
    return ours(label).filter(own -> own.words().equals(label.words())).isPresent();
  }

  /** What we call the value of a label now; empty if nothing. */
  public Optional<Label> ours(Label label) {
    return all().of(label.value(), label.environment());
  }

  /**
   * Takes over what was offered.
   *
   * @param replace whether labels that differ from ours take their place
   */
  public void take(boolean replace) {
    var offered = offer.get().orElseThrow();
    var given = new ArrayList<>(offered.fresh());
    if (replace) {
      given.addAll(offered.other());
    }
    var before = given.stream().flatMap(label -> ours(label).stream()).toList();
    var back = new Undo(given, before, Text.of("label.asBefore"));
    offer.set(Optional.empty());
    labels.change(
        List.of(), given, failed -> told(failed, Text.count("label.taken", given.size()), back));
  }

  /** Takes nothing over of what was offered. */
  public void decline() {
    offer.set(Optional.empty());
  }

  /** The page is closed for good: labels outlive it, and would hold it. */
  public void close() {
    watching.unsubscribe();
    offer.set(Optional.empty());
  }

  /** Writes the labels in place of any earlier file. */
  public void write(Written as, Path file) {
    var form = as.form;
    var all = all().all();
    var written = form.of(all);
    int leftOut = all.size() - written.size();
    var done = Text.count("label.written", written.size(), String.valueOf(file.getFileName()));
    var said =
        leftOut == 0
            ? done
            : Text.of("list.sentences", done, Text.count("label.written.without", leftOut));
    task.begin(fault -> this.said.set(Optional.of(fault.text())))
        .work(
            workers,
            () -> writing(form, written, file),
            why -> this.said.set(why.or(() -> Optional.of(said))));
  }

  /* What cannot be noted is not written. */
  private Optional<Text> writing(LabelFiles.Form form, List<Label> labels, Path file) {
    byte[] content = LabelFiles.write(form, labels);
    var line =
        new SaveJournal.Line(
            clock.instant(),
            HomeFolder.user(),
            SaveJournal.Event.WRITING,
            "labels." + form,
            String.valueOf(file.getFileName()),
            ImmutableBytes.of(content).sha256(),
            0,
            "",
            false);
    try {
      var noted = journal.get();
      noted.add(line);
      new JournaledFile(noted, line, clock).write(file, content);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(Text.of("label.written.not", WriteProblem.of(e).text()));
    }
  }
}
