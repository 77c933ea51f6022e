package org.treasurylookup.view.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.privacy.JsonMask;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.model.record.PersonalFields;
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
  private static final int LINE = 160;
  private static final int ABOVE = 3;
  private static final double SCROLL_BAR = 16;

  private final ListView<String> lines = new ListView<>();
  private final List<Integer> starts = new ArrayList<>();
  private final ToggleButton indented = new ToggleButton();
  private final ControlKit kit;
  private final Finding finding;

  /**
   * The text of a finding.
   *
   * @param whyNoExport why it may not be copied whole; empty when it may
   */
  public JsonPane(ControlKit kit, Finding finding, Optional<Text> whyNoExport, Runnable close) {
    this.kit = kit;
    this.finding = finding;
    getStyleClass().add("json-pane");
    var messages = kit.messages();
    lines.getStyleClass().add("json-lines");
    lines.setCellFactory(_ -> new Line());
    lines.setAccessibleText(messages.get("json.title"));
    boolean record = finding.record().isPresent();
    var choice = choice(record);
    boolean person = PersonalFields.isInJson(text());
    var copied = person ? FieldPrivacy.PERSONAL : FieldPrivacy.WORDS;
    var head = new HBox(10, unshrinking(new WrappedText(messages.get("json.title"), "heading")));
    head.getChildren().addAll(unshrinking(choice), space());
    if (whyNoExport.isEmpty()) {
      head.getChildren().add(new CopyButton(kit, copied, messages.get("json.title"), this::text));
    }
    head.getChildren().add(closer(close));
    head.setAlignment(Pos.CENTER_LEFT);
    head.setFillHeight(false);
    head.getStyleClass().add("json-head");
    setTop(person ? new VBox(head, aside(new HBox(new RevealButton(kit)))) : head);
    whyNoExport.ifPresent(
        why ->
            setBottom(aside(new VBox(new WrappedText(messages.get(why), "muted", "small-text")))));
    setCenter(lines);
  }

  /* Of two ways to show it one is always chosen. */
  private SegmentedButton choice(boolean record) {
    var messages = kit.messages();
    indented.setText(messages.get("json.indented"));
    var received = new ToggleButton(messages.get("json.received"));
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
                show(received.isSelected());
              }
            });
    kit.follow(lines, () -> show(received.isSelected()));
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
    finding
        .record()
        .filter(_ -> indented.isSelected())
        .flatMap(record -> new JsonLineNumbers(record.source()).line(place))
        .filter(line -> line < starts.size())
        .map(starts::get)
        .ifPresent(
            at -> {
              lines.getSelectionModel().select(at.intValue());
              lines.scrollTo(Math.max(0, at - ABOVE));
            });
  }

  private String text() {
    return finding.answer().map(answer -> answer.body().text()).orElse("");
  }

  private void show(boolean asReceived) {
    String text =
        asReceived
            ? text()
            : finding
                .record()
                .map(ProviderRecord::source)
                .map(json -> json.toPrettyJson())
                .orElse("");
    lines.setItems(FXCollections.observableList(split(masked(text))));
  }

  /* An error page of somebody else holds no record: it is shown or hidden as a whole. */
  private String masked(String text) {
    return PersonalFields.isJson(text)
        ? JsonMask.of(text, kit::hides, ControlKit.MASK, people())
        : kit.shown(FieldPrivacy.WORDS, text);
  }

  /* The answer about a person is as a whole about that person. */
  private Set<String> people() {
    return finding.isAboutPerson() ? Set.of("") : Set.of();
  }

  private List<String> split(String text) {
    List<String> all = new ArrayList<>();
    starts.clear();
    for (String line : text.split("\n", -1)) {
      starts.add(all.size());
      for (int from = 0; from == 0 || from < line.length(); ) {
        int to = Math.min(line.length(), from + LINE);
        if (to < line.length() && Character.isHighSurrogate(line.charAt(to - 1))) {
          to--;
        }
        all.add(line.substring(from, to));
        from = to == from ? line.length() + 1 : to;
      }
    }
    return all;
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
