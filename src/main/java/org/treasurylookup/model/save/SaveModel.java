package org.treasurylookup.model.save;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.treasurylookup.domain.answer.ProgramFault;
import org.treasurylookup.evidence.SaveJournal;
import org.treasurylookup.export.CsvForm;
import org.treasurylookup.export.EnvironmentMark;
import org.treasurylookup.export.ExportAuthor;
import org.treasurylookup.export.ExportOrder.Format;
import org.treasurylookup.export.OwnWords;
import org.treasurylookup.export.PastedList;
import org.treasurylookup.export.PersonalMask;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.model.LatestTask;
import org.treasurylookup.settings.Preferences.Spreadsheet;
import org.treasurylookup.text.Text;

/** Saving what is in front as a file: choices, the work on a worker, what came of it. FX thread. */
public final class SaveModel {
  private final SaveSubject what;
  private final Surroundings around;
  private final boolean evidence;
  private final ObjectProperty<Form> form;
  private final BooleanProperty personal = new SimpleBooleanProperty(this, "personal");
  private final BooleanProperty bom = new SimpleBooleanProperty(this, "bom", true);
  private final ReadOnlyObjectWrapper<Optional<Integer>> rows =
      new ReadOnlyObjectWrapper<>(this, "rows", Optional.empty());
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(this, "state", new State.Ready());
  private final LatestTask counting;
  private final LatestTask saving;

  /** What a file can be. */
  public enum Form {
    XLSX,
    /** CSV that a spreadsheet opens without changing what it says. */
    SPREADSHEET,
    CSV,
    JSON,
    EVIDENCE;

    Format format() {
      return switch (this) {
        case XLSX -> Format.XLSX;
        case CSV, SPREADSHEET -> Format.CSV;
        case JSON -> Format.JSON;
        case EVIDENCE -> throw new IllegalStateException("a pack is no export");
      };
    }
  }

  /** How far saving is. */
  public sealed interface State {
    /** Nothing was saved yet. */
    record Ready() implements State {}

    /** On its way to the disk. */
    record Saving() implements State {}

    /**
     * It is there.
     *
     * @param sha256 of the whole file
     */
    record Saved(Path file, int rows, boolean personal, String sha256) implements State {}

    /** It is not there; nothing half is left behind. */
    record Failed(Text why) implements State {}
  }

  /**
   * What saving needs from around it.
   *
   * @param whyNoPersonal why personal data may not be written; empty when it may
   * @param stamper adds what the organisation wants in a pack
   * @param spreadsheet how the spreadsheet of this desk reads CSV
   * @param own what we wrote ourselves, as it is now
   * @param user name of the user at this PC
   * @param workers run what waits
   * @param fx runs work on the JavaFX thread; the caller's own thread in tests
   */
  public record Surroundings(
      Optional<Text> whyNoPersonal,
      SaveJournal journal,
      PackStamper stamper,
      ObjectProperty<Spreadsheet> spreadsheet,
      Supplier<OwnWords> own,
      String user,
      String version,
      Clock clock,
      Executor workers,
      Executor fx) {}

  private SaveModel(SaveSubject what, Surroundings around, boolean evidence) {
    this.what = what;
    this.around = around;
    this.counting = new LatestTask(around.fx());
    this.saving = new LatestTask(around.fx());
    this.evidence = evidence;
    this.form = new SimpleObjectProperty<>(this, "form", evidence ? Form.EVIDENCE : Form.XLSX);
    form.subscribe(_ -> count());
  }

  /** Findings as a file to work with. */
  public static SaveModel export(SaveSubject what, Surroundings around) {
    return new SaveModel(what, around, false);
  }

  /** Findings as a pack that can be checked without this program. */
  public static SaveModel evidence(SaveSubject what, Surroundings around) {
    return new SaveModel(what, around, true);
  }

  public SaveSubject what() {
    return what;
  }

  public List<Form> forms() {
    return evidence
        ? List.of(Form.EVIDENCE)
        : List.of(Form.XLSX, Form.SPREADSHEET, Form.CSV, Form.JSON);
  }

  public ObjectProperty<Form> formProperty() {
    return form;
  }

  /** Whether personal data is written; without effect where {@link #whyNoPersonal()} says so. */
  public BooleanProperty personalProperty() {
    return personal;
  }

  /** Whether CSV begins with a byte order mark. */
  public BooleanProperty bomProperty() {
    return bom;
  }

  /** How many rows the file will have; empty until they are counted. */
  public ReadOnlyObjectProperty<Optional<Integer>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  /** How far saving is. */
  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Why personal data may not be written; empty when it may. */
  public Optional<Text> whyNoPersonal() {
    return around.whyNoPersonal();
  }

  /** The name to suggest for the file. */
  public String name() {
    return job().name();
  }

  private boolean writesPersonal() {
    return around.whyNoPersonal().isEmpty() && personal.get();
  }

  private SaveJob job() {
    var by = new ExportAuthor(around.user(), around.version(), around.clock().instant());
    return new SaveJob(what, form.get(), writesPersonal(), csv(), by, around.own().get());
  }

  private CsvForm csv() {
    return form.get() == Form.SPREADSHEET
        ? SpreadsheetCsv.of(around.spreadsheet().get(), Locale.getDefault(Locale.Category.FORMAT))
        : CsvForm.plain(bom.get());
  }

  /** How the spreadsheet of this desk reads CSV: chosen once and remembered. */
  public ObjectProperty<Spreadsheet> spreadsheetProperty() {
    return around.spreadsheet();
  }

  /* Counting makes every row: a large list must not hold back the window. */
  private void count() {
    rows.set(Optional.empty());
    var job = job();
    counting
        .begin(this::broken)
        .work(around.workers(), job::rows, counted -> rows.set(Optional.of(counted)));
  }

  private void broken(ProgramFault fault) {
    state.set(new State.Failed(fault.text()));
  }

  /** Whether a pack is saved that can be checked without this program. */
  public boolean isEvidence() {
    return evidence;
  }

  /** What the records are worth, in the words of the window. */
  public Text worth() {
    return what.findings().stream()
        .map(finding -> EnvironmentMark.of(finding.environment()))
        .distinct()
        .sorted()
        .map(marking -> Text.of("environment." + marking.code() + ".word"))
        .reduce((before, next) -> Text.of("list.pair", before, next))
        .orElseGet(() -> Text.literal(""));
  }

  /** What will be in the file, as far as it is counted. */
  public Text content() {
    var findings = what.findings();
    int without = (int) findings.stream().filter(f -> f.outcome() != Finding.Outcome.FOUND).count();
    var lookups = Text.count("save.lookups", findings.size());
    var asked = without == 0 ? lookups : Text.of("save.without", lookups, Text.number(without));
    return rows.get()
        .map(count -> Text.of("list.pair", asked, counted(count, writesPersonal())))
        .orElseGet(() -> Text.of("list.pair", asked, Text.of("save.counting")));
  }

  /* Without personal data a pack has no answer, only what one can be recognised by. */
  private Text counted(int count, boolean personal) {
    String answers = personal ? "save.answers" : "save.fingerprints";
    return Text.count(evidence ? answers : "save.rows", count);
  }

  /** What was saved, in a sentence. */
  public Text said(State.Saved saved) {
    String name = String.valueOf(saved.file().getFileName());
    var sentence = Text.of("save.saved.sentence", name, counted(saved.rows(), saved.personal()));
    return incomplete()
        .map(missing -> Text.of("save.saved.incomplete", sentence, missing))
        .orElse(sentence);
  }

  /** How much of a list is not in the file; empty when all of it is. */
  public Optional<Text> incomplete() {
    return what.list()
        .filter(list -> !list.isComplete())
        .map(
            list ->
                Text.of(
                    "save.incomplete",
                    Text.number(list.count(PastedList.State.ANSWERED)),
                    Text.number(list.asked())));
  }

  /** What is to be known before personal data is written. */
  public Text aboutPersonal() {
    return around
        .whyNoPersonal()
        .orElseGet(
            () ->
                evidence
                    ? Text.of("save.answers.text", SaveJournal.FILE)
                    : Text.of("save.personal.text", PersonalMask.MASK, SaveJournal.FILE));
  }

  /** Writes the file in place of any earlier one. */
  public void save(Path file) {
    if (state.get() instanceof State.Saving) {
      return;
    }
    state.set(new State.Saving());
    var job = job();
    saving.begin(this::broken).work(around.workers(), () -> job.save(file, around), state::set);
  }
}
