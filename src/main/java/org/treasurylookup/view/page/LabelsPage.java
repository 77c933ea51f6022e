package org.treasurylookup.view.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.label.Label;
import org.treasurylookup.model.label.ImportOffer;
import org.treasurylookup.model.label.LabelBookModel;
import org.treasurylookup.model.label.LabelModel;
import org.treasurylookup.model.label.UnsavedLabel;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.text.LookalikeLetters;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.BreakingLine;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.FocusPlace;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.value.NoteRow;

/** The book of our labels: found, given, changed, taken away, read from files and written. */
public final class LabelsPage extends PageFrame {
  private static final int VALUE_COLUMNS = 44;
  private static final int WORDS_COLUMNS = 24;
  private static final int MOST_CHANGES = 5;

  private final LabelBookModel model;
  private final Environment now;
  private final SaveDialog dialog;
  private final TextField wanted = field("labels.search", VALUE_COLUMNS);
  private final TextField value = field("labels.value.prompt", VALUE_COLUMNS);
  private final TextField words = field("label.prompt", WORDS_COLUMNS);
  private final LabelsTable table;
  private final WrappedText count = new WrappedText("", "muted");
  private final VBox said = new VBox(8);
  private final WrappedText alike = new WrappedText("");
  private final Button undo;
  private Optional<Label> changed = Optional.empty();

  /**
   * The page of a window.
   *
   * @param now where a short id that is typed here belongs to
   * @param dialog asks for files
   * @param close leads back to the tabs
   */
  public LabelsPage(
      ControlKit kit, LabelBookModel model, Environment now, SaveDialog dialog, Runnable close) {
    super(kit, kit.words("labels.title"), close);
    this.model = model;
    this.now = now;
    this.dialog = dialog;
    this.undo = button("label.undo", model::undo);
    this.table = new LabelsTable(kit, model, this::change);
    wanted.textProperty().bindBidirectional(model.wantedProperty());
    value.setOnAction(_ -> words.requestFocus());
    words.setOnAction(_ -> give());
    show(
        List.of(
            new WrappedText(kit.words("labels.text"), "muted"),
            line(wanted, count),
            alike,
            table.node(),
            new FlowPane(
                10,
                8,
                button("label.remove.marked", () -> model.remove(table.marked())),
                button("label.import", this::read),
                export("label.export.csv", LabelBookModel.Written.CSV),
                export("label.export.bip329", LabelBookModel.Written.WALLETS)),
            said,
            new WrappedText(kit.words("labels.add"), "heading"),
            line(value, words, button("label.keep", this::give))));
    kit.follow(words, this::clearHidden);
    value.textProperty().subscribe((_, _) -> typed());
    words.textProperty().subscribe((_, _) -> typed());
    kit.follow(alike, this::tellAlike);
    model.rows().subscribe(this::count);
    model.saidProperty().subscribe(_ -> tell());
    model.offerProperty().subscribe(_ -> tell());
    count();
  }

  private static BreakingLine line(Node... nodes) {
    var line = new BreakingLine(10, 8, nodes);
    line.setRowValignment(VPos.CENTER);
    return line;
  }

  private TextField field(String key, int columns) {
    var field = new TextField();
    field.setId(key.replace('.', '-'));
    field.setPromptText(kit().words(key));
    field.setAccessibleText(kit().words(key));
    field.setPrefColumnCount(columns);
    return field;
  }

  private Button export(String key, LabelBookModel.Written form) {
    return button(
        key,
        () ->
            model
                .whyNoExport()
                .ifPresentOrElse(why -> kit().toast().say(kit().words(why)), () -> write(form)));
  }

  @Override
  public void focus() {
    wanted.requestFocus();
  }

  @Override
  public void close() {
    if (labels().onPage().isAsKept()) {
      labels().setOnPage(UnsavedLabel.NONE);
    }
    model.close();
  }

  private void count() {
    count
        .textProperty()
        .set(
            kit()
                .words(
                    Text.of(
                        "labels.count",
                        Text.number(model.rows().size()),
                        Text.number(model.all().size()))));
    tellAlike();
  }

  private void tellAlike() {
    var some = model.all().readingAlike();
    String names =
        some.stream()
            .limit(MOST_CHANGES)
            .map(label -> shown(LookalikeLetters.named(label.words())))
            .collect(Collectors.joining(" · "));
    String more = some.size() > MOST_CHANGES ? " …" : "";
    alike.textProperty().set(words(Text.of("labels.alike", names + more)));
    PlainControls.show(alike, !some.isEmpty());
  }

  private void change(Label label) {
    if (isHidden()) {
      kit().toast().say(kit().words("control.pane.hidden"));
      return;
    }
    changed = Optional.of(label);
    value.setText(label.value());
    words.setText(label.words());
    words.requestFocus();
    words.selectAll();
  }

  private boolean isHidden() {
    return kit().hides(FieldPrivacy.WORDS);
  }

  private void clearHidden() {
    if (isHidden()) {
      changed = Optional.empty();
      words.clear();
    } else if (words.getText().isEmpty()) {
      typeAgain(labels().onPage());
    }
  }

  /* Who typed another value meanwhile goes on with that. */
  private void typeAgain(UnsavedLabel typed) {
    if (value.getText().isEmpty() || value.getText().equals(typed.value())) {
      changed = typed.changed();
      value.setText(typed.value());
      words.setText(typed.words());
    }
  }

  private void typed() {
    if (!isHidden()) {
      labels().setOnPage(new UnsavedLabel(value.getText(), words.getText(), changed));
    }
  }

  private LabelModel labels() {
    return kit().naming().labels();
  }

  private void give() {
    String place =
        changed
            .filter(label -> label.value().equals(value.getText().strip()))
            .map(Label::environment)
            .orElse(now.name());
    if (model.give(value.getText(), words.getText(), place)) {
      changed = Optional.empty();
      value.clear();
      words.clear();
      value.requestFocus();
    }
  }

  private void read() {
    dialog
        .open(kit().words("label.import"), List.of(".csv", ".jsonl", ".txt"))
        .ifPresent(file -> model.read(file, now.name()));
  }

  private void write(LabelBookModel.Written form) {
    dialog
        .ask(kit().words("save.dialog"), "treasury-lookup-labels" + form.ending())
        .ifPresent(file -> model.write(form, file));
  }

  private void tell() {
    List<Node> nodes = new ArrayList<>();
    model.saidProperty().get().ifPresent(text -> nodes.add(followed(() -> words(text))));
    boolean offered = model.offerProperty().get().isPresent();
    if (model.canUndo() && !offered) {
      nodes.add(undo);
    }
    model.offerProperty().get().ifPresent(offer -> offered(offer, nodes));
    boolean focused = FocusPlace.is(said) || FocusPlace.is(table.node());
    said.getChildren().setAll(nodes);
    if (offered) {
      said.lookup(".button").requestFocus();
    } else if (focused && !FocusPlace.is(table.node())) {
      wanted.requestFocus();
    }
  }

  private void change(Label label, List<Node> nodes) {
    model.ours(label).ifPresent(own -> nodes.add(followed(() -> words(change(label, own)))));
  }

  private Text change(Label label, Label own) {
    return Text.of("label.offer.change", label.value(), shown(own.words()), shown(label.words()));
  }

  private String shown(String words) {
    return kit().shown(FieldPrivacy.WORDS, words);
  }

  private WrappedText followed(Supplier<String> words) {
    var line = new WrappedText("");
    kit().follow(line, () -> line.textProperty().set(words.get()));
    return line;
  }

  private void offered(ImportOffer offer, List<Node> nodes) {
    int other = offer.other().size();
    var sentence =
        Text.of(
            "label.offer",
            Text.number(offer.fresh().size()),
            Text.number(other),
            Text.number(offer.same()));
    nodes.add(new NoteRow(other > 0 ? Tone.ATTENTION : Tone.NOTE, "", words(sentence)));
    offer.other().stream().limit(MOST_CHANGES).forEach(label -> change(label, nodes));
    leftOut(offer).ifPresent(text -> nodes.add(new WrappedText(words(text))));
    var buttons = new FlowPane(10, 8);
    if (!offer.fresh().isEmpty()) {
      buttons.getChildren().add(button("label.offer.fresh", () -> model.take(false)));
    }
    if (other > 0) {
      buttons.getChildren().add(button("label.offer.all", () -> model.take(true)));
    }
    buttons.getChildren().add(button("label.offer.decline", model::decline));
    nodes.add(buttons);
  }

  private static Optional<Text> leftOut(ImportOffer offer) {
    var all = offer.leftOut();
    return all.stream()
        .findFirst()
        .map(
            first ->
                Text.of("list.sentences", Text.count("label.offer.leftOut", all.size()), first));
  }

  private String words(Text text) {
    return kit().seen(text);
  }
}
