package org.treasurylookup.view.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.model.save.SaveModel;
import org.treasurylookup.model.save.SaveModel.Form;
import org.treasurylookup.model.save.SaveModel.State;
import org.treasurylookup.settings.Preferences.Spreadsheet;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.control.UserPresses;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.value.NoteRow;
import org.treasurylookup.view.value.SafeText;
import org.treasurylookup.view.value.ValueTable;
import org.treasurylookup.view.value.VerdictCard;

/**
 * What will be saved as a file, in which form, with or without personal data; then where, and what
 * came of it. Enter saves.
 */
public final class SavePage extends PageFrame {
  private final SaveModel model;
  private final SaveDialog dialog;
  private final Consumer<Path> folders;
  private final Button save;
  private final Button leave;
  private final CheckBox personal = new CheckBox();
  private final WrappedText content = new WrappedText("");
  private final VBox result = new VBox();
  private BooleanSupplier waits = () -> true;

  /**
   * A page about one thing to save.
   *
   * @param folders shows a folder outside this program
   * @param close leads back to the tabs
   */
  public SavePage(
      ControlKit kit, SaveModel model, SaveDialog dialog, Consumer<Path> folders, Runnable close) {
    super(kit, title(kit, model), close);
    this.model = model;
    this.dialog = dialog;
    this.folders = folders;
    this.save = PlainControls.primary(kit, Text.of("save.button"), this::ask);
    this.leave = button("save.cancel", close);
    result.getStyleClass().add("page-column");
    List<Node> nodes = new ArrayList<>();
    nodes.add(options());
    model
        .incomplete()
        .ifPresent(
            missing ->
                nodes.add(
                    new NoteRow(
                        Tone.ATTENTION, "", kit.words(Text.of("save.incomplete.text", missing)))));
    nodes.add(hidden());
    nodes.add(new FlowPane(10, 8, save, leave));
    nodes.add(result);
    show(nodes);
    model.rowsProperty().subscribe(_ -> count());
    model.stateProperty().subscribe(this::tell);
    addEventHandler(KeyEvent.KEY_PRESSED, this::enter);
  }

  /* A file holds the amounts whether they are hidden in the window or not. */
  private Node hidden() {
    var row = new NoteRow(Tone.ATTENTION, "", words("save.hidden"));
    row.visibleProperty().bind(kit().display().hiddenProperty());
    row.managedProperty().bind(row.visibleProperty());
    return row;
  }

  private static String title(ControlKit kit, SaveModel model) {
    return kit.words(model.isEvidence() ? "save.evidence.title" : "save.export.title");
  }

  @Override
  public void focus() {
    save.requestFocus();
  }

  @Override
  public void close() {}

  private String words(String key, Object... arguments) {
    return kit().words(key, arguments);
  }

  private void enter(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof Button)) {
      event.consume();
      save.fire();
    }
  }

  private void tick(CheckBox box, String id, String key) {
    box.setText(words(key));
    box.setMnemonicParsing(false);
    box.setWrapText(true);
    box.setId(id);
  }

  private Node options() {
    var rows = new SettingRows(kit(), "");
    var title = kit().copied(model.what().title());
    var worth = new WrappedText(kit().words(model.worth()), "muted");
    var named = new SafeText(kit(), words("save.what"), title);
    rows.table().add(words("save.what"), column(named, worth));
    rows.table().add(words("save.content"), content);
    rows.table().add(words("save.form"), form(rows));
    tick(
        personal, "save-personal", model.isEvidence() ? "save.answers.tick" : "save.personal.tick");
    personal.selectedProperty().bindBidirectional(model.personalProperty());
    model.personalProperty().subscribe(_ -> count());
    personal.setDisable(model.whyNoPersonal().isPresent());
    var about = new WrappedText(kit().words(model.aboutPersonal()), "muted", "small-text");
    rows.table().add(words("save.personal"), column(personal, about));
    spreadsheet(rows);
    bom(rows);
    var card = new VBox(rows.table());
    card.getStyleClass().addAll("page-card", "rows-alone");
    return card;
  }

  private Node form(SettingRows rows) {
    var says = new WrappedText("", "muted", "small-text");
    model
        .formProperty()
        .subscribe(form -> says.textProperty().set(words("save.form." + form + ".text")));
    if (model.isEvidence()) {
      return column(new WrappedText(words("save.form." + Form.EVIDENCE)), says);
    }
    var box = rows.box("save.form", model.forms(), each -> words("save.form." + each));
    box.valueProperty().bindBidirectional(model.formProperty());
    return column(box, says);
  }

  private void spreadsheet(SettingRows rows) {
    var box =
        rows.box(
            "save.spreadsheet",
            List.of(Spreadsheet.values()),
            each -> words("save.spreadsheet." + each));
    box.valueProperty().bindBidirectional(model.spreadsheetProperty());
    var row = rows.table().add(words("save.spreadsheet"), box).getChildren().getLast();
    row.visibleProperty().bind(model.formProperty().isEqualTo(Form.SPREADSHEET));
    row.managedProperty().bind(row.visibleProperty());
  }

  private void bom(SettingRows rows) {
    var bom = new CheckBox();
    tick(bom, "save-bom", "save.bom.tick");
    bom.selectedProperty().bindBidirectional(model.bomProperty());
    var row = rows.table().add(words("save.bom"), bom).getChildren().getLast();
    row.visibleProperty().bind(model.formProperty().isEqualTo(Form.CSV));
    row.managedProperty().bind(row.visibleProperty());
  }

  private static Node column(Node... nodes) {
    return new VBox(4, nodes);
  }

  private void count() {
    content.textProperty().set(kit().words(model.content()));
  }

  private void ask() {
    dialog.ask(words("save.dialog"), model.name()).ifPresent(model::save);
  }

  private void tell(State state) {
    if (state instanceof State.Saving) {
      waits = UserPresses.none(this);
    }
    save.setDisable(state instanceof State.Saving);
    leave.setText(words(state instanceof State.Saved ? "save.close" : "save.cancel"));
    switch (state) {
      case State.Ready() -> result.getChildren().clear();
      case State.Saving() -> result.getChildren().setAll(new WrappedText(words("save.saving")));
      case State.Saved saved -> saved(saved);
      case State.Failed(var why) -> card(Tone.FAILURE, "save.failed", why, new VBox());
    }
  }

  /* A file that lacks part of its list is not what was wanted, however well it was written. */
  private void saved(State.Saved saved) {
    boolean whole = model.incomplete().isEmpty();
    card(
        whole ? Tone.SUCCESS : Tone.ATTENTION,
        whole ? "save.saved" : "save.saved.incomplete.label",
        model.said(saved),
        facts(saved));
  }

  private Node facts(State.Saved saved) {
    var table = new ValueTable(kit());
    table.addText(words("save.saved.file"), saved.file().toAbsolutePath().toString());
    table.addId(words("save.saved.sha256"), saved.sha256());
    var folder = saved.file().toAbsolutePath().getParent();
    return new VBox(8, table, button("save.folder", () -> folders.accept(folder)));
  }

  private void card(Tone tone, String label, Text sentence, Node more) {
    var card = new VerdictCard(kit(), tone, words(label), kit().words(sentence), List.of());
    card.setId("save-result");
    card.getChildren().add(more);
    result.getChildren().setAll(card);
    if (waits.getAsBoolean()) {
      card.requestFocus();
    }
  }
}
