package org.treasurylookup.view.icon;

import javafx.scene.Node;
import org.treasurylookup.domain.Tone;

/** Gives a node the style class of exactly one tone. */
public final class ToneStyle {
  private ToneStyle() {}

  /** Makes the tone's colours those of the node. */
  public static void set(Node node, Tone tone) {
    for (var other : Tone.values()) {
      node.getStyleClass().remove(name(other));
    }
    node.getStyleClass().add(name(tone));
  }

  private static String name(Tone tone) {
    return "tone-" + tone.code();
  }
}
