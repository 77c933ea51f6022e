package org.treasurylookup.view.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.collections.ObservableList;
import javafx.scene.Node;

/**
 * Nodes that stay as long as the facts they show do. An answer that repeats what is on the screen
 * draws nothing anew, and leaves focus, selections and opened explanations where they were.
 */
public final class KeptNodes {
  private final Map<String, Kept> nodes = new HashMap<>();

  private record Kept(Object facts, Node node) {}

  /**
   * The node of a place: the one before if it was made from equal facts.
   *
   * @param place names the node among those kept here
   * @param facts everything that the node shows, with a meaningful {@code equals}
   * @param make makes the node when there is none yet, or the facts are others
   */
  @SuppressWarnings("unchecked")
  public <N extends Node> N get(String place, Object facts, Supplier<N> make) {
    var before = nodes.get(place);
    if (before != null && before.facts.equals(facts)) {
      return (N) before.node;
    }
    var node = make.get();
    nodes.put(place, new Kept(facts, node));
    return node;
  }

  /**
   * Makes these the children without taking out and putting back in those that stay, as JavaFX
   * would style and lay out all that is in them again.
   */
  public static void set(ObservableList<Node> children, List<? extends Node> wanted) {
    var staying = new ArrayList<>(children);
    staying.retainAll(wanted);
    var inOrder = new ArrayList<Node>(wanted);
    inOrder.retainAll(staying);
    if (!staying.equals(inOrder)) {
      children.setAll(wanted);
      return;
    }
    if (staying.size() < children.size()) {
      children.removeIf(child -> !wanted.contains(child));
    }
    for (int at = 0; at < wanted.size(); at++) {
      if (at >= children.size() || !children.get(at).equals(wanted.get(at))) {
        children.add(at, wanted.get(at));
      }
    }
  }
}
