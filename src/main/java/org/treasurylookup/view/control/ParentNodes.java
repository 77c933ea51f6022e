package org.treasurylookup.view.control;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** A node and what it stands in, from the inside out. */
public final class ParentNodes {
  private ParentNodes() {}

  /** The node itself, then its parent and so on; nothing of what is no node. */
  public static Stream<Node> of(@Nullable Object inside) {
    return inside instanceof Node node
        ? Stream.iterate(node, Objects::nonNull, Node::getParent)
        : Stream.empty();
  }

  public static <T> Optional<T> first(@Nullable Object inside, Class<T> kind) {
    return of(inside).filter(kind::isInstance).map(kind::cast).findFirst();
  }
}
