package org.treasurylookup.view.money;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.treasurylookup.domain.check.flow.FlowNode;
import org.treasurylookup.lookup.LinkedTargets;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.value.IdLink;

/** Leads from a share of the money to the records it is the sum of, while they are few. */
final class FlowRecords {
  private static final int MOST = 4;

  private FlowRecords() {}

  /** A line of links; empty where there is none, or more than fit. */
  static Optional<Node> of(ControlKit kit, FlowNode node) {
    var targets = node.records().stream().flatMap(id -> LinkedTargets.named(id).stream()).toList();
    return targets.isEmpty() || targets.size() > MOST
        ? Optional.empty()
        : Optional.of(line(kit, targets));
  }

  private static Node line(ControlKit kit, List<Target> targets) {
    List<Node> nodes = new ArrayList<>();
    for (var target : targets) {
      String kind = kit.words("target." + target.kind());
      String words =
          targets.size() == 1
              ? kind
              : kit.words("flow.record", kind, Integer.toString(targets.indexOf(target) + 1));
      if (!nodes.isEmpty()) {
        nodes.add(new Text("  "));
      }
      nodes.add(new IdLink(kit, words, target));
    }
    var line = new TextFlow(nodes.toArray(Node[]::new));
    line.getStyleClass().addAll("prose", "small-text");
    line.setMinWidth(0);
    return line;
  }
}
