package org.treasurylookup.view.value;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.domain.json.JsonValue;

/**
 * Where in an answer a value stands that is on screen.
 *
 * @param part the object it was sent in
 */
public record AnswerPath(JsonValue.Obj part, String field) {

  /** Says where the value of a node, and of all nodes in it, stands. */
  public static void mark(Node node, Supplier<Optional<AnswerPath>> place) {
    node.getProperties().put(AnswerPath.class, place);
  }

  /** Says where the value of a node stands, which never changes; gives the node. */
  public static <N extends Node> N mark(N node, JsonValue.Obj part, String field) {
    mark(node, () -> Optional.of(new AnswerPath(part, field)));
    return node;
  }

  /** Where the value stands that a node shows or is part of. */
  public static Optional<AnswerPath> of(@Nullable Node node) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (up.hasProperties()
          && up.getProperties().get(AnswerPath.class) instanceof Supplier<?> place) {
        return ((Optional<?>) place.get()).map(AnswerPath.class::cast);
      }
    }
    return Optional.empty();
  }
}
