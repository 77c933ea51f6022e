package org.treasurylookup.view.page;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.history.entry.AuditEvent;
import org.treasurylookup.history.entry.AuditLine;
import org.treasurylookup.history.entry.AuditReport;
import org.treasurylookup.model.audit.AuditModel;
import org.treasurylookup.model.audit.AuditRow;
import org.treasurylookup.text.InvisibleCharacters;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.icon.ToneIcon;
import org.treasurylookup.view.table.StandardTables;
import org.treasurylookup.view.value.ValueCopying;

/** Who read what on this PC, and whether that is still what was written. */
public final class AuditPage extends PageFrame {
  private static final int LEAST_ROWS = 4;
  private static final int MOST_ROWS = 14;
  /* Multiples of the text size. */
  private static final double NUMBER_WIDTH = 4;
  private static final int EVENT = AuditLine.COLUMNS.indexOf("event");
  private static final List<Double> WIDTHS = List.of(8.5, 6.0, 7.0, 7.5, 14.5, 16.5);

  private final AuditModel model;
  private final SaveDialog dialog;
  private final HBox conclusion = new HBox(8);
  private final WrappedText shown = new WrappedText("", "muted");
  private final WrappedText saved = new WrappedText("");
  private final Button again;
  private final Button copy;
  private final Button save;
  private final Subscription watching;

  /** The page; the audit is read at once. */
  public AuditPage(ControlKit kit, AuditModel model, SaveDialog dialog, Runnable close) {
    super(kit, kit.words("audit.title"), close);
    this.model = model;
    this.dialog = dialog;
    this.again = PlainControls.primary(kit, Text.of("audit.again"), this::read);
    this.copy = button("audit.copyHash", this::copyHash);
    this.save = button("audit.save", this::save);
    show(
        List.of(
            new WrappedText(kit.words("audit.meaning")),
            conclusion,
            new FlowPane(10, 8, again, save, copy),
            saved,
            StandardTables.fit(table(), LEAST_ROWS, MOST_ROWS),
            shown));
    this.watching = model.stateProperty().subscribe(this::tell);
    read();
  }

  private void read() {
    say("");
    model.read();
  }

  @Override
  public void focus() {
    again.requestFocus();
  }

  @Override
  public void close() {
    watching.unsubscribe();
    model.cancel();
  }

  private TableView<AuditRow> table() {
    TableView<AuditRow> table = StandardTables.table();
    table.setId("audit-lines");
    table.setAccessibleText(kit().words("audit.title"));
    table
        .getColumns()
        .add(column("audit.number", NUMBER_WIDTH, row -> Long.toString(row.number())));
    for (int i = 0; i < AuditLine.COLUMNS.size(); i++) {
      int place = i;
      String key = "audit.column." + AuditLine.COLUMNS.get(i);
      Function<AuditRow, String> value =
          switch (AuditLine.COLUMNS.get(i)) {
            case "at" -> row -> time(row.values().get(place));
            case "event" -> row -> event(row.values().get(place));
            case "detail" -> row -> detail(row.values().get(EVENT), row.values().get(place));
            default -> row -> row.values().get(place);
          };
      table.getColumns().add(column(key, WIDTHS.get(i), value));
    }
    table.setPlaceholder(new WrappedText(""));
    table.setItems(model.rows());
    return table;
  }

  private TableColumn<AuditRow, String> column(
      String key, double width, Function<AuditRow, String> value) {
    return StandardTables.column(
        kit().words(key),
        width,
        width,
        value.andThen(InvisibleCharacters::show),
        AuditPage::cell,
        text -> text);
  }

  private static String time(String written) {
    return written.replace('T', ' ').replace("Z", " UTC");
  }

  /* A word that this program does not know stays as it was written. */
  private String event(String code) {
    return Arrays.stream(AuditEvent.values())
        .filter(event -> event.code().equals(code))
        .findFirst()
        .map(event -> kit().words("audit.event." + event))
        .orElse(code);
  }

  /*
   * Words of filters (never what was filtered by, which is not noted) and names of environments stay
   * as they are; of the rest each is a code that has a name.
   */
  private String detail(String event, String written) {
    boolean ours =
        Stream.of(AuditEvent.SEARCH, AuditEvent.ENVIRONMENT)
            .noneMatch(each -> each.code().equals(event));
    return ours
        ? Arrays.stream(written.split(" ", -1))
            .filter(word -> !word.equals("-"))
            .map(this::word)
            .collect(Collectors.joining(" "))
        : written;
  }

  private String word(String code) {
    String key = "audit.word." + code;
    return kit().messages().has(key) ? kit().words(key) : code;
  }

  private static Node cell(String text) {
    return new WrappedText(text);
  }

  private void tell(AuditModel.State state) {
    var report = state.report();
    var words = report.map(AuditReport::text).or(state::problem).orElse(Text.of("audit.reading"));
    boolean whole = report.filter(AuditReport::isWhole).isPresent();
    conclusion.getChildren().setAll(new WrappedText(kit().words(words), "heading"));
    if (report.isPresent() || state.problem().isPresent()) {
      conclusion.getChildren().addFirst(new ToneIcon(whole ? Tone.SUCCESS : Tone.FAILURE));
    }
    report.flatMap(_ -> state.problem()).ifPresent(problem -> say(kit().words(problem)));
    boolean some = !model.rows().isEmpty();
    copy.setDisable(!some);
    save.setDisable(!some || state.isReading());
    String last = Integer.toString(model.rows().size());
    shown.textProperty().set(some ? kit().words("audit.shown", last) : "");
  }

  private void say(String text) {
    saved.textProperty().set(text);
    PlainControls.show(saved, !text.isEmpty());
  }

  private void copyHash() {
    Optional.of(model.stateProperty().get())
        .flatMap(AuditModel.State::report)
        .ifPresent(report -> ValueCopying.copy(kit(), kit().words("audit.hash"), report.last()));
  }

  /* The page may have been left meanwhile. */
  private void told(Text text) {
    if (saved.getScene() == null) {
      kit().toast().say(kit().words(text));
    } else {
      say(kit().words(text));
    }
  }

  private void save() {
    String name = "audit-" + LocalDate.ofInstant(kit().display().clock().instant(), ZoneOffset.UTC);
    dialog
        .ask(kit().words("audit.save"), name + ".csv")
        .ifPresent(file -> model.save(file, this::told));
  }
}
