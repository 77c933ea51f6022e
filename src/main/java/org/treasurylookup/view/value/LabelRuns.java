package org.treasurylookup.view.value;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.model.label.ValueNaming;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.icon.IconGlyph;
import org.treasurylookup.view.icon.Icons;

/**
 * What stands behind a value that has a name of ours: a mark that says whose words follow, and the
 * words, which go on in the next line where there is no room. Style classes {@code label-mark} and
 * {@code our-label}.
 */
public final class LabelRuns {
  /*
   * A word without blanks that is longer than this goes on in the next line all the same. In usual
   * letters: of wide ones half as many are as wide, which is what the narrowest column has.
   */
  private static final int LONGEST_RUN = 16;

  private static final String WIDE_LETTERS = "WMwm@%&";
  private static final int WIDE_SCRIPTS = 0x1100;

  private static final String MARK = "label-mark";

  private LabelRuns() {}

  /** The nodes for a value's name; none for a value without one. */
  static List<Node> of(ControlKit kit, String raw) {
    return kit.naming()
        .label(raw)
        .map(label -> runs(kit, shown(kit, label.words()), kit.words(ValueNaming.source(label))))
        .orElse(List.of());
  }

  /** Whether a node is the mark before a name of ours. */
  static boolean isMark(Node node) {
    return node.getStyleClass().contains(MARK);
  }

  /** What a screen reader says behind a value; empty for one without a name. */
  public static String spoken(ControlKit kit, String raw) {
    return kit.naming()
        .label(raw)
        .map(label -> HiddenCharacterSpans.spell(shown(kit, label.words())))
        .map(words -> ", " + kit.words("label.spoken", words))
        .orElse("");
  }

  /* We may have named a person: on a shared screen that is as hidden as the provider's words. */
  private static String shown(ControlKit kit, String words) {
    return kit.shown(FieldPrivacy.WORDS, words);
  }

  private static List<Node> runs(ControlKit kit, String words, String tip) {
    var mark = new Label();
    mark.getStyleClass().add(MARK);
    mark.setGraphic(new IconGlyph(Icons.TAG));
    mark.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    mark.setAccessibleText(kit.words("label.mark"));
    var tooltip = new Tooltip(tip);
    List<Node> nodes = new ArrayList<>(List.of(mark));
    for (var part : HiddenCharacterSpans.parts(words)) {
      if (part.hidden()) {
        nodes.add(ChunkText.hidden(part.shown()));
      } else {
        pieces(part.shown()).forEach(piece -> nodes.add(run(piece)));
      }
    }
    nodes.forEach(
        node ->
            node.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> Tooltip.install(node, tooltip)));
    return nodes;
  }

  private static Text run(String piece) {
    var text = new Text(piece);
    text.getStyleClass().addAll("text", "our-label");
    return text;
  }

  /** Words with the blank that ends each; joined they are the text again. */
  static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int most = most(text, from);
      int blank = text.indexOf(' ', from);
      int to = blank < 0 || blank >= most ? most : blank + 1;
      pieces.add(text.substring(from, to));
      from = to;
    }
    return pieces;
  }

  private static int most(String text, int from) {
    int wide = 0;
    int to = from;
    while (to < text.length()) {
      int letter = text.codePointAt(to);
      boolean isWide = letter >= WIDE_SCRIPTS || WIDE_LETTERS.indexOf(letter) >= 0;
      wide += isWide ? 2 : 1;
      if (wide > LONGEST_RUN) {
        return to;
      }
      to += Character.charCount(letter);
    }
    return to;
  }
}
