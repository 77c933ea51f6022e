package org.treasurylookup.view.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.lookup.search.ReadingCost;
import org.treasurylookup.lookup.search.SearchKind;
import org.treasurylookup.model.search.SearchCompletion;
import org.treasurylookup.model.search.SearchCompletion.Suggestion;
import org.treasurylookup.model.tab.SearchModel;
import org.treasurylookup.model.tab.SearchModel.Stage;
import org.treasurylookup.text.InvisibleCharacters;
import org.treasurylookup.view.control.BreakingLine;
import org.treasurylookup.view.control.ChoiceKeys;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.icon.ToneIcon;

/**
 * The kind, the line of filters, and below it what the word being typed may be, or why the line
 * cannot be asked, or what asking it costs.
 */
final class SearchHead extends VBox {
  private final ControlKit kit;
  private final SearchModel model;
  private final Runnable toRows;
  private final ChoiceBox<SearchKind> kind =
      new ChoiceBox<>(FXCollections.observableArrayList(SearchKind.values()));
  private final TextField line = new TextField();
  private final BreakingLine below = new BreakingLine(8, 2);
  private List<Suggestion> suggested = List.of();
  private List<Object> shown = List.of();

  /**
   * A head bound to a model.
   *
   * @param toRows puts the focus on the rows
   */
  SearchHead(ControlKit kit, SearchModel model, Runnable toRows) {
    this.kit = kit;
    this.model = model;
    this.toRows = toRows;
    getStyleClass().add("search-head");
    below.getStyleClass().add("search-words");
    below.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(new LineWithKind(kind(), line(), button()), below);
    model.problemProperty().subscribe(_ -> show());
    model.stageProperty().subscribe(_ -> show());
    line.textProperty().subscribe(_ -> show());
    line.caretPositionProperty().subscribe(_ -> show());
    kind.valueProperty().subscribe(_ -> show());
  }

  private ChoiceBox<SearchKind> kind() {
    kind.setId("search-kind");
    kind.setAccessibleText(kit.words("search.kind"));
    kind.valueProperty().bindBidirectional(model.kindProperty());
    return ChoiceKeys.words(kind, value -> kit.words("search.kind." + value.code()));
  }

  private TextField line() {
    line.setId("search-line");
    line.setPromptText(kit.words("search.prompt"));
    line.setAccessibleText(kit.words("search.line"));
    line.getStyleClass().add("mono");
    line.textProperty().bindBidirectional(model.lineProperty());
    line.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    return line;
  }

  private Button button() {
    var button = PlainControls.button(kit.words("search.verb"), () -> model.search());
    button.setId("search-button");
    button.setMinWidth(USE_PREF_SIZE);
    button.getStyleClass().add("primary");
    return button;
  }

  private void key(KeyEvent event) {
    boolean bare = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
    if (!bare) {
      return;
    }
    if (event.getCode() == KeyCode.ENTER) {
      model.search();
      event.consume();
    } else if (event.getCode() == KeyCode.DOWN) {
      toRows.run();
      event.consume();
    } else if (event.getCode() == KeyCode.TAB && isHalf()) {
      complete(suggested.getFirst());
      event.consume();
    }
  }

  /* A word that is begun and not ended: elsewhere the Tab key goes on, as everywhere. */
  private boolean isHalf() {
    int caret = line.getCaretPosition();
    return !suggested.isEmpty()
        && caret > SearchCompletion.wordStart(line.getText(), caret)
        && line.getSelection().getLength() == 0;
  }

  /* A filter of times whose time is still to be typed. */
  private boolean lacksTime() {
    String text = line.getText();
    int caret = Math.min(line.getCaretPosition(), text.length());
    String word = text.substring(SearchCompletion.wordStart(text, caret), caret);
    return word.endsWith(">") || word.endsWith("<");
  }

  private void complete(Suggestion chosen) {
    int caret = line.getCaretPosition();
    int start = SearchCompletion.wordStart(line.getText(), caret);
    line.replaceText(start, caret, chosen.text());
    line.requestFocus();
    line.positionCaret(start + chosen.text().length());
  }

  private void show() {
    var problem = model.problemProperty().get();
    Optional<ReadingCost> offer =
        model.stageProperty().get() == Stage.OFFERED ? model.offer() : Optional.empty();
    suggested = problem.isPresent() || offer.isPresent() ? List.of() : suggestions();
    List<Object> facts =
        List.of(problem, offer, suggested, lacksTime(), kit.display().hiddenProperty().get());
    /* A page that comes changes nothing here, and links that are made anew are styled anew. */
    if (facts.equals(shown)) {
      return;
    }
    shown = facts;
    List<Node> nodes = new ArrayList<>();
    if (problem.isPresent()) {
      nodes.add(new ToneIcon(Tone.ATTENTION));
      nodes.add(new WrappedText(kit.words(problem.get())));
    } else if (offer.isPresent()) {
      offer(nodes, offer.get());
    } else if (!suggested.isEmpty()) {
      nodes.add(new WrappedText(kit.words("search.words"), "muted"));
      suggested.forEach(each -> nodes.add(link(each)));
    } else if (lacksTime()) {
      nodes.add(new WrappedText(kit.words("search.time"), "muted"));
    }
    below.getChildren().setAll(nodes);
  }

  private void offer(List<Node> nodes, ReadingCost cost) {
    nodes.add(new ToneIcon(Tone.NOTE));
    nodes.add(new WrappedText(kit.words("search.offer", kit.words(cost.text()))));
    var read = PlainControls.link(kit.words("search.readThrough"), () -> model.readThrough());
    read.setId("search-read-through");
    nodes.add(read);
  }

  private List<Suggestion> suggestions() {
    return SearchCompletion.of(
        kind.getValue(),
        model.route(),
        line.getText(),
        line.getCaretPosition(),
        model.rows().subList(0, Math.min(model.rows().size(), 200)),
        kit.naming()::find);
  }

  private Hyperlink link(Suggestion suggestion) {
    String label = kit.shown(FieldPrivacy.WORDS, suggestion.label());
    var link =
        PlainControls.link(
            suggestion.label().isEmpty()
                ? suggestion.text()
                : suggestion.text()
                    + "  "
                    + kit.words("label.spoken", InvisibleCharacters.show(label)),
            () -> complete(suggestion));
    link.getStyleClass().add("mono");
    return link;
  }

  /** Puts the focus into the line, its text selected. */
  void takeFocus() {
    line.requestFocus();
    line.selectAll();
  }
}
