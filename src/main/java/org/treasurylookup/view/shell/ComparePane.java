package org.treasurylookup.view.shell;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.domain.Discretion;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.model.Comparison;
import org.treasurylookup.view.control.ChunkText;
import org.treasurylookup.view.control.Kit;
import org.treasurylookup.view.control.NoteRow;
import org.treasurylookup.view.control.Prose;
import org.treasurylookup.view.control.TableKeys;
import org.treasurylookup.view.control.TableKeys.Raw;
import org.treasurylookup.view.control.TableKeys.Value;

/** Compares a value on screen with one the user pastes, character by character. */
final class ComparePane {
  private final Kit kit;
  private final String shown;
  private final TextField field = new TextField();
  private final VBox result = new VBox(6);

  private ComparePane(Kit kit, String shown) {
    this.kit = kit;
    this.shown = shown;
  }

  /** Opens the comparison for what has the focus, if that is a value that is not hidden. */
  static void openFor(Kit kit, @Nullable Node focused) {
    var value =
        switch (focused) {
          case ChunkText id ->
              Optional.of(new Value(id.name(), new Raw(Discretion.OPEN, id.raw())));
          case TableView<?> table -> TableKeys.focused(table);
          case null, default -> Optional.<Value>empty();
        };
    var open = value.filter(known -> !kit.hides(known.raw().discretion()));
    if (focused == null || open.isEmpty()) {
      kit.toast().say(kit.messages().get("compare.focusFirst"));
    } else {
      open(kit, open.get(), focused);
    }
  }

  /* What is on the clipboard is compared at once. */
  private static void open(Kit kit, Value value, Node owner) {
    String pasted = Clipboard.getSystemClipboard().getString();
    var pane = new ComparePane(kit, value.raw().text());
    var pop = new PopOver(pane.content(value.name()));
    pop.setTitle(kit.messages().get("compare.title"));
    pop.setAnimated(false);
    pop.setDetachable(false);
    pop.show(owner);
    pane.field.setText(pasted == null ? "" : pasted);
    pane.field.requestFocus();
    pane.field.selectAll();
  }

  private Node content(String name) {
    var messages = kit.messages();
    field.setPromptText(messages.get("compare.prompt"));
    field.setAccessibleText(messages.get("compare.prompt"));
    field.setId("compare-field");
    field.textProperty().subscribe(this::compare);
    var box =
        new VBox(8, new Prose(name, "heading"), new ChunkText(kit, name, shown), field, result);
    box.getStyleClass().add("compare");
    return box;
  }

  private void compare(String pasted) {
    result.getChildren().clear();
    if (pasted.isBlank()) {
      return;
    }
    var comparison = Comparison.of(shown, pasted);
    var tone =
        switch (comparison.outcome()) {
          case IDENTICAL -> Tone.SUCCESS;
          case OTHER_LETTER_CASE -> Tone.NOTE;
          case DIFFERENT -> Tone.FAILURE;
        };
    result.getChildren().add(new NoteRow(tone, "", kit.messages().get(comparison.text())));
    if (comparison.outcome() != Comparison.Outcome.IDENTICAL) {
      String label = kit.messages().get("compare.pasted");
      result.getChildren().add(new ChunkText(kit, label, comparison.pasted()));
    }
  }
}
