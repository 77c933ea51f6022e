package org.treasurylookup.view.money;

import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.domain.check.flow.FlowNode;
import org.treasurylookup.text.TokenInWords;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.icon.IconGlyph;
import org.treasurylookup.view.icon.Icons;
import org.treasurylookup.view.icon.ToneStyle;
import org.treasurylookup.view.value.LinkedSentence;

/**
 * A share of the money: where it is and how much. Its tone is told by an icon, not by colour alone.
 * Style class {@code flow-box}.
 */
final class FlowBox extends VBox {
  private final List<FlowBox> parts;

  FlowBox(ControlKit kit, FlowNode node, String token) {
    this.parts = node.parts().stream().map(part -> new FlowBox(kit, part, token)).toList();
    getStyleClass().add("flow-box");
    ToneStyle.set(this, node.place().tone());
    var title = new LinkedSentence(kit, () -> kit.pieces(node.title()), "flow-title");
    HBox.setHgrow(title, Priority.ALWAYS);
    var head = new HBox(title);
    head.getStyleClass().add("flow-head");
    if (node.place().tone() != Tone.NOTE) {
      head.getChildren().addFirst(new IconGlyph(Icons.of(node.place().tone())));
    }
    var amount =
        new WrappedText(FlowWords.amount(kit, node) + " " + TokenInWords.of(token), "flow-amount");
    getChildren().addAll(head, amount);
    node.remark()
        .ifPresent(
            remark -> getChildren().add(new WrappedText(kit.words(remark), "muted", "small-text")));
    FlowRecords.of(kit, node).ifPresent(getChildren()::add);
    node.excess()
        .ifPresent(
            _ -> getChildren().add(new WrappedText(FlowWords.excess(kit, node), "small-text")));
  }

  List<FlowBox> parts() {
    return parts;
  }

  /** How many shares follow one another at most, this one counted. */
  int depth() {
    return 1 + parts.stream().mapToInt(FlowBox::depth).max().orElse(0);
  }
}
