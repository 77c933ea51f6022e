package org.treasurylookup.view.shell;

import java.util.Optional;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.domain.check.spelling.SameValue;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.model.record.Comparison;
import org.treasurylookup.text.TextBeginning;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.KeyOrder;
import org.treasurylookup.view.control.PopoverPlace;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.table.CellValues;
import org.treasurylookup.view.table.CellValues.Raw;
import org.treasurylookup.view.table.CellValues.Value;
import org.treasurylookup.view.value.ChunkText;
import org.treasurylookup.view.value.NoteRow;

/** Compares a value on screen with one the user pastes. */
final class ComparePane {
  /* Characters of what was pasted, unless the value itself is longer. */
  private static final int MOST_SHOWN = 300;

  private static final Pattern BREAK = Pattern.compile("[\\r\\n\\t]");

  private final ControlKit kit;
  private final String shown;
  private final SameValue rules;
  private final TextField field = new TextField();
  private final VBox result = new VBox(6);

  private ComparePane(ControlKit kit, String shown, SameValue rules) {
    this.kit = kit;
    this.shown = shown;
    this.rules = rules;
  }

  /**
   * Opens the comparison for what has the focus, if that is a value that is not hidden.
   *
   * @param front the record in front, whose chain tells how its values are compared
   */
  static void openFor(ControlKit kit, Optional<Finding> front, @Nullable Node focused) {
    var value =
        switch (focused) {
          case ChunkText id ->
              Optional.of(new Value(id.name(), new Raw(FieldPrivacy.OPEN, id.raw())));
          case TableView<?> table -> CellValues.focused(table);
          case null, default -> Optional.<Value>empty();
        };
    var open = value.filter(known -> !kit.hides(known.raw().privacy()));
    if (focused == null || open.isEmpty()) {
      kit.toast().say(kit.words("compare.focusFirst"));
    } else {
      var rules = Comparison.rules(front, open.get().raw().text());
      open(kit, open.get(), rules, focused);
    }
  }

  /* What is on the clipboard is compared at once. While another program hands it over, an answer
   * may put another page in the place of what had the focus, or other cells into a table. */
  private static void open(ControlKit kit, Value value, SameValue rules, Node focused) {
    KeyOrder.after(
        () -> {
          String pasted = Clipboard.getSystemClipboard().getString();
          if (focused.getScene() == null) {
            kit.toast().say(kit.words("compare.focusFirst"));
          } else {
            var owner =
                focused instanceof TableView<?> table ? CellValues.focusedCell(table) : focused;
            open(kit, value, rules, owner, pasted);
          }
        });
  }

  private static void open(
      ControlKit kit, Value value, SameValue rules, Node owner, @Nullable String pasted) {
    var pane = new ComparePane(kit, value.raw().text(), rules);
    var pop = new PopOver(pane.content(value.name()));
    pop.setTitle(kit.words("compare.title"));
    pane.field.setText(pasted == null ? "" : pasted);
    PopoverPlace.open(kit, value.raw().privacy(), pop, owner);
    pane.field.requestFocus();
    pane.field.selectAll();
  }

  private Node content(String name) {
    field.setPromptText(kit.words("compare.prompt"));
    field.setAccessibleText(kit.words("compare.prompt"));
    field.setId("compare-field");
    /* A field drops line breaks without a trace; what is taken out is counted and said. */
    field.setTextFormatter(
        new TextFormatter<>(
            change -> {
              change.setText(BREAK.matcher(change.getText()).replaceAll(" "));
              return change;
            }));
    field.textProperty().subscribe(this::compare);
    var box =
        new VBox(
            8, new WrappedText(name, "heading"), new ChunkText(kit, name, shown), field, result);
    box.getStyleClass().add("compare");
    return box;
  }

  private void compare(String pasted) {
    result.getChildren().clear();
    if (pasted.isBlank()) {
      return;
    }
    var comparison = Comparison.of(rules, shown, pasted);
    var tone =
        switch (comparison.outcome()) {
          case IDENTICAL -> Tone.SUCCESS;
          case SAME_VALUE -> Tone.NOTE;
          case DIFFERENT -> Tone.FAILURE;
        };
    result.getChildren().add(new NoteRow(tone, "", kit.words(comparison.text())));
    comparison
        .remarks()
        .forEach(remark -> result.getChildren().add(new WrappedText(kit.words(remark))));
    if (comparison.outcome() != Comparison.Outcome.IDENTICAL) {
      String label = kit.words("compare.pasted");
      int most = Math.max(MOST_SHOWN, shown.length());
      String beginning = TextBeginning.of(comparison.pasted(), most);
      result.getChildren().add(new ChunkText(kit, label, beginning));
    }
  }
}
