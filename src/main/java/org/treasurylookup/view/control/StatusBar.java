package org.treasurylookup.view.control;

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
    fill(facts, List.of(words(String.join("  ·  ", keys))));
  }

  /** Shows facts at the left and, where one line cannot hold them all, what leads to the rest. */
  public void show(List<? extends Node> facts, Node end) {
    endOnlyIfCut(true);
    fill(facts, List.of(end));
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
