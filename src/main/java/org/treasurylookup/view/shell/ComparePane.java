package org.treasurylookup.view.shell;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.model.Comparison;
import org.treasurylookup.view.control.ChunkText;
import org.treasurylookup.view.control.Kit;
import org.treasurylookup.view.control.NoteRow;
import org.treasurylookup.view.control.Prose;

/** Compares a value on screen with one the user pastes, character by character. */
final class ComparePane {
  private static final double WIDTH = 560;

  private final Kit kit;
  private final String shown;
  private final TextField field = new TextField();
  private final VBox result = new VBox(6);

  private ComparePane(Kit kit, String shown) {
    this.kit = kit;
    this.shown = shown;
  }

  /** Opens the comparison beside a value; what is on the clipboard is compared at once. */
  static void open(Kit kit, String name, String shown, String pasted, Node owner) {
    var pane = new ComparePane(kit, shown);
    var pop = new PopOver(pane.content(name));
    pop.setTitle(kit.messages().get("compare.title"));
    pop.setAnimated(false);
    pop.setDetachable(false);
    pop.show(owner);
    pane.field.setText(pasted);
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
    box.setPrefWidth(WIDTH);
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
