package org.treasurylookup.view.shell;

import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;

/** A node and all in it, as far as they are visible. */
final class VisibleNodes {
  private VisibleNodes() {}

  /** Each before those in it, looked for only as far as they are asked for. */
  static Stream<Node> of(Node node) {
    if (!node.isVisible()) {
      return Stream.empty();
    }
    var inside =
        node instanceof Parent parent
            ? parent.getChildrenUnmodifiable().stream()
            : Stream.<Node>empty();
    return Stream.concat(Stream.of(node), inside.flatMap(VisibleNodes::of));
  }
}
