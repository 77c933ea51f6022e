package org.treasurylookup.view.outcome;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.model.record.AnswerText;
import org.treasurylookup.model.record.AnswerText.Form;
import org.treasurylookup.model.record.AnswerText.Lines;
import org.treasurylookup.text.InvisibleCharacters;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.icon.IconGlyph;
import org.treasurylookup.view.icon.Icons;
import org.treasurylookup.view.value.AnswerPath;
import org.treasurylookup.view.value.CopyButton;
import org.treasurylookup.view.value.RevealButton;

/**
 * The answer as text: the record on indented lines with its received digits, or the body as it
 * came. Only the visible lines are drawn, so that any size scrolls.
 */
public final class JsonPane extends BorderPane {
  private static final int ABOVE = 3;
  private static final double SCROLL_BAR = 16;

  private final ListView<String> lines = new ListView<>();
  private final ToggleButton indented = new ToggleButton();
  private final ControlKit kit;
  private final Finding finding;
  private final AnswerText text;
  private final boolean copies;
  private final HBox head;
  private final VBox top = new VBox();
  private Optional<Lines> shown = Optional.empty();
  private Optional<AnswerPath> waiting = Optional.empty();
  private Optional<JsonLineNumbers> numbers = Optional.empty();

  /**
   * The text of a finding.
   *
   * @param text its lines
   * @param whyNoExport why it may not be copied whole; empty when it may
   */
  public JsonPane(
      ControlKit kit,
      Finding finding,
      AnswerText text,
      Optional<Text> whyNoExport,
      Runnable close) {
    this.kit = kit;
    this.finding = finding;
    this.text = text;
    this.copies = whyNoExport.isEmpty();
    getStyleClass().add("json-pane");
    lines.getStyleClass().add("json-lines");
    lines.setCellFactory(_ -> new Line());
    lines.setAccessibleText(kit.words("json.title"));
    boolean record = finding.record().isPresent();
    var choice = choice(record);
    head = new HBox(10, unshrinking(new WrappedText(kit.words("json.title"), "heading")));
    head.getChildren().addAll(unshrinking(choice), space());
    head.getChildren().add(closer(close));
    head.setAlignment(Pos.CENTER_LEFT);
    head.setFillHeight(false);
    head.getStyleClass().add("json-head");
    top.getChildren().add(head);
    setTop(top);
    whyNoExport.ifPresent(
        why -> setBottom(aside(new VBox(new WrappedText(kit.words(why), "muted", "small-text")))));
    setCenter(lines);
    text.linesProperty().subscribe(made -> made.ifPresent(this::put));
  }

  /* Of two ways to show it one is always chosen. */
  private SegmentedButton choice(boolean record) {
    indented.setText(kit.words("json.indented"));
    var received = new ToggleButton(kit.words("json.received"));
    indented.setMnemonicParsing(false);
    received.setMnemonicParsing(false);
    var choice = new SegmentedButton(indented, received);
    var group = new ToggleGroup();
    choice.setToggleGroup(group);
    indented.setToggleGroup(group);
    received.setToggleGroup(group);
    group
        .selectedToggleProperty()
        .subscribe(
            (before, now) -> {
              if (now == null) {
                before.setSelected(true);
              } else {
                follow(received);
              }
            });
    kit.follow(lines, () -> follow(received));
    indented.setDisable(!record);
    (record ? indented : received).setSelected(true);
    return choice;
  }

  private Button closer(Runnable close) {
    var closer = new Button(null, new IconGlyph(Icons.CLOSE));
    closer.getStyleClass().add("icon-button");
    closer.setAccessibleText(kit.words("json.close"));
    closer.setOnAction(_ -> close.run());
    return closer;
  }

  private static <R extends Region> R unshrinking(R region) {
    region.setMinWidth(USE_PREF_SIZE);
    return region;
  }

  private static Region space() {
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }

  private static Pane aside(Pane box) {
    box.getStyleClass().add("json-reveal");
    return box;
  }

  /** Selects the line of a value and brings it into sight; nothing where it stands on none. */
  public void select(AnswerPath place) {
    if (shown.isEmpty()) {
      waiting = Optional.of(place);
      return;
    }
    numbers =
        numbers.or(() -> finding.record().map(record -> new JsonLineNumbers(record.source())));
    numbers
        .filter(_ -> !shown.get().form().asReceived())
        .flatMap(known -> known.line(place))
        .flatMap(shown.get()::startOf)
        .ifPresent(
            at -> {
              lines.getSelectionModel().select(at.intValue());
              lines.scrollTo(Math.max(0, at - ABOVE));
            });
  }

  private void follow(ToggleButton received) {
    text.show(
        new Form(
            received.isSelected(),
            Arrays.stream(FieldPrivacy.values()).filter(kit::hides).collect(Collectors.toSet())));
  }

  private void put(Lines now) {
    if (shown.isEmpty()) {
      addCopying(now.person());
    }
    var line =
        shown
            .filter(before -> before.form().asReceived() == now.form().asReceived())
            .map(before -> before.lineOf(lines.getSelectionModel().getSelectedIndex()));
    shown = Optional.of(now);
    lines.setItems(FXCollections.observableList(now.all()));
    line.flatMap(now::startOf).ifPresent(at -> lines.getSelectionModel().select(at.intValue()));
    var place = waiting;
    waiting = Optional.empty();
    place.ifPresent(this::select);
  }

  /* Whether a person is named decides how long it may stay on the clipboard. */
  private void addCopying(boolean person) {
    if (copies) {
      var copied = person ? FieldPrivacy.PERSONAL : FieldPrivacy.WORDS;
      var button = new CopyButton(kit, copied, kit.words("json.title"), text::body);
      head.getChildren().add(head.getChildren().size() - 1, button);
    }
    if (person) {
      top.getChildren().add(aside(new HBox(new RevealButton(kit))));
    }
  }

  private static final class Line extends ListCell<String> {
    Line() {
      setMnemonicParsing(false);
      setWrapText(true);
      getStyleClass().add("mono");
      setPrefWidth(0);
    }

    /* JavaFX asks lines for a height without saying the width; a long hash needs more than one. */
    @Override
    protected double computePrefHeight(double width) {
      double room = getListView() == null ? width : getListView().getWidth() - SCROLL_BAR;
      return super.computePrefHeight(width < 0 ? room : width);
    }

    @Override
    protected void updateItem(String item, boolean empty) {
      super.updateItem(item, empty);
      setText(empty || item == null ? null : InvisibleCharacters.show(item));
    }
  }
}
