package org.treasurylookup.view.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.value.CopyButton;

/**
 * A field that matters among the figures: its label, its value whole, and a button that copies it,
 * on one line where there is room. Style class {@code field-line}.
 */
public final class FieldLine extends VBox {
  private final List<Node> parts;

  /**
   * A line.
   *
   * @param raw what is copied; empty for nothing to copy
   */
  FieldLine(ControlKit kit, String label, FieldPrivacy privacy, Node value, Optional<String> raw) {
    getStyleClass().add("field-line");
    List<Node> parts =
        new ArrayList<>(List.of(new WrappedText(label, "muted", "small-text"), value));
    raw.ifPresent(text -> parts.add(new CopyButton(kit, privacy, label, () -> text)));
    this.parts = List.copyOf(parts);
    getChildren().add(new WrappedLine(parts, List.of()));
  }

  /** Adds something at the right end, which is reached after the value. */
  public void end(Node node) {
    getChildren().setAll(new WrappedLine(parts, List.of(node)));
  }

  /** Whether something stands at the right end. */
  public boolean hasEnd() {
    return parts.size() < ((WrappedLine) getChildren().getFirst()).getChildrenUnmodifiable().size();
  }
}
