package org.treasurylookup.app.gallery;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

/**
 * What asks for a layout whenever it is laid out: JavaFX then makes sixty frames a second for as
 * long as it is there, and a third of a processor is busy while nothing happens.
 */
final class Unrest {
  private Unrest() {}

  /** Those that one within them asked since the last frame, the outermost first. */
  static List<Parent> in(Scene scene) {
    return below(scene.getRoot()).filter(Unrest::isAskedFromWithin).toList();
  }

  private static Stream<Parent> below(Node node) {
    return node instanceof Parent parent
        ? Stream.concat(
            Stream.of(parent), parent.getChildrenUnmodifiable().stream().flatMap(Unrest::below))
        : Stream.empty();
  }

  private static boolean isAskedFromWithin(Parent parent) {
    return parent.isNeedsLayout()
        && parent.getChildrenUnmodifiable().stream()
            .anyMatch(child -> child instanceof Parent within && within.isNeedsLayout());
  }
}
