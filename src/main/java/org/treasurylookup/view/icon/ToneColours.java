package org.treasurylookup.view.icon;

import javafx.scene.Node;
import org.treasurylookup.domain.Tone;

/** Gives a node of a view's own the colours of a tone. */
public final class ToneColours {
  private ToneColours() {}

  /** Makes the tone's colours those of the node. */
  public static void mark(Node node, Tone tone) {
    ToneStyle.set(node, tone);
  }
}
