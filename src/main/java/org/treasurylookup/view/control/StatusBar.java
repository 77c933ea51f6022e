package org.treasurylookup.view.control;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.text.Text;

/**
 * The last line of a window: where the data on screen comes from and how old it is, and the keys
 * that help now. Style class {@code status-line}.
 */
public final class StatusBar extends EndsBar {

  /** An empty line. */
  public StatusBar() {
    getStyleClass().add("status-line");
  }

  /**
   * Shows facts at the left and keys at the right.
   *
   * @param facts nodes, such as those of {@link #words(String)} and {@link #mono(String)}
   * @param keys a few words each, such as "F5 refresh"
   */
  public void show(List<? extends Node> facts, List<String> keys) {
    endOnlyIfCut(false);
    put(facts, List.of(words(String.join("  ·  ", keys))));
  }

  /** Shows facts at the left and, where one line cannot hold them all, what leads to the rest. */
  public void show(List<? extends Node> facts, Node end) {
    endOnlyIfCut(true);
    put(facts, List.of(end));
  }

  /* Words that stay keep their node: it is styled and drawn already. */
  private void put(List<? extends Node> facts, List<Node> ends) {
    var before = new ArrayList<Node>(getChildren());
    fill(kept(facts, before), kept(ends, before));
  }

  private static List<Node> kept(List<? extends Node> wanted, List<Node> before) {
    return wanted.stream().map(node -> kept(node, before)).toList();
  }

  private static Node kept(Node wanted, List<Node> before) {
    for (var node : before) {
      if (wanted instanceof Text words
          && node instanceof Text there
          && words.getText().equals(there.getText())
          && words.getStyleClass().equals(there.getStyleClass())) {
        before.remove(node);
        return node;
      }
    }
    return wanted;
  }

  /** Plain words for the line. */
  public Text words(String words) {
    return text(words, "plain");
  }

  /** Words in the typeface of ids. */
  public Text mono(String words) {
    return text(words, "mono");
  }
}
