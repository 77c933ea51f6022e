package org.treasurylookup.view.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.model.save.PackModel;
import org.treasurylookup.model.save.PackModel.Checked;
import org.treasurylookup.text.InvisibleCharacters;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.value.NoteRow;
import org.treasurylookup.view.value.ValueCopying;

/** An evidence pack that is checked again, counter-signed, and compared with now when asked. */
public final class VerifyPage extends PageFrame {
  private final PackModel model;
  private final SaveDialog dialog;
  private final Button choose;
  private final Button ask;
  private final Button copy;
  private final Button sign;
  private final TextField note = new TextField();
  private final VBox result = new VBox(8);
  private final VBox since = new VBox(8);
  private final VBox signing = new VBox(8);
  private final ListChangeListener<Text> listener = _ -> showNow();

  /**
   * A page without a pack.
   *
   * @param dialog asks for the file
   * @param close leads back to the tabs
   */
  public VerifyPage(ControlKit kit, PackModel model, SaveDialog dialog, Runnable close) {
    super(kit, kit.words("verify.title"), close);
    this.model = model;
    this.dialog = dialog;
    this.choose = PlainControls.primary(kit, Text.of("verify.choose"), this::choose);
    this.ask = button("verify.ask", model::ask);
    this.copy = button("verify.copy", this::copyReport);
    this.sign = button("verify.sign", () -> model.sign(note.getText()));
    result.setId("verify-result");
    since.setId("verify-now");
    note.setPromptText(kit.words("verify.note"));
    note.setAccessibleText(kit.words("verify.note"));
    note.setId("verify-note");
    note.setOnAction(_ -> sign.fire());
    HBox.setHgrow(note, Priority.ALWAYS);
    signing
        .getChildren()
        .setAll(
            new WrappedText(kit.words("verify.sign.title"), "heading"),
            new WrappedText(kit.words("verify.sign.text"), "muted"),
            new HBox(10, note, sign));
    signing.managedProperty().bind(signing.visibleProperty());
    show(
        List.of(
            new WrappedText(kit.words("verify.text"), "muted"),
            new FlowPane(10, 8, choose, ask, copy),
            result,
            since,
            signing));
    model.checkedProperty().subscribe(_ -> tell());
    model.problemProperty().subscribe(_ -> tell());
    model.now().addListener(listener);
  }

  private void choose() {
    dialog.open(kit().words("verify.title"), List.of(".zip")).ifPresent(model::check);
  }

  private void tell() {
    var checked = model.checkedProperty().get();
    List<Node> nodes = new ArrayList<>();
    model.problemProperty().get().ifPresent(why -> nodes.add(row(Tone.ATTENTION, why)));
    checked.ifPresent(it -> report(it, nodes));
    result.getChildren().setAll(nodes);
    boolean genuine = checked.filter(it -> it.report().isGenuine()).isPresent();
    ask.setDisable(checked.filter(it -> !it.report().looks().isEmpty()).isEmpty());
    copy.setDisable(checked.isEmpty());
    signing.setVisible(genuine);
    if (genuine && model.problemProperty().get().isEmpty()) {
      note.clear();
    }
  }

  /* Digests and keys are compared with those that came another way. No record is in it. */
  private void copyReport() {
    model
        .checkedProperty()
        .get()
        .ifPresent(
            checked -> ValueCopying.copy(kit(), kit().words("verify.report"), words(checked)));
  }

  private void report(Checked checked, List<Node> nodes) {
    var report = checked.report();
    var tone = report.isGenuine() ? Tone.SUCCESS : Tone.FAILURE;
    report
        .outcome(String.valueOf(checked.file().getFileName()))
        .ifPresent(outcome -> nodes.add(row(tone, outcome)));
    report.records().forEach(text -> nodes.add(row(Tone.NOTE, text)));
    report.problems().forEach(text -> nodes.add(row(Tone.FAILURE, text)));
    report.facts().forEach(text -> nodes.add(row(Tone.NOTE, text)));
  }

  private String words(Checked checked) {
    var report = checked.report();
    var outcome = report.outcome(String.valueOf(checked.file().getFileName()));
    return Stream.of(outcome.stream(), report.problems().stream(), report.facts().stream())
        .flatMap(texts -> texts)
        .map(text -> kit().copied(text.mapArguments(InvisibleCharacters::show)))
        .collect(Collectors.joining("\n"));
  }

  private NoteRow row(Tone tone, Text text) {
    return new NoteRow(
        kit(), tone, "", () -> kit().sentence(text.mapArguments(InvisibleCharacters::show)));
  }

  private void showNow() {
    since.getChildren().setAll(model.now().stream().map(text -> row(Tone.NOTE, text)).toList());
  }

  @Override
  public void focus() {
    choose.requestFocus();
  }

  @Override
  public void close() {
    model.now().removeListener(listener);
    model.close();
  }
}
