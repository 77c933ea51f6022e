package org.treasurylookup.view.find;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.text.Text;

/**
 * The words of one node, joined where the eye joins them: chunks of an id, groups of an amount,
 * runs of a sentence.
 *
 * @param runs its texts in order
 */
record NodeWords(Parent owner, List<Text> runs) {
  static NodeWords of(Parent owner) {
    List<Text> runs = new ArrayList<>();
    for (Node child : owner.getChildrenUnmodifiable()) {
      if (child instanceof Text text && text.isVisible()) {
        runs.add(text);
      }
    }
    return new NodeWords(owner, runs);
  }

  String text() {
    var all = new StringBuilder();
    runs.forEach(run -> all.append(run.getText()));
    return all.toString();
  }

  /** Where a text occurs in another, letter case ignored; occurrences do not overlap. */
  static List<Integer> places(String text, String wanted) {
    List<Integer> places = new ArrayList<>();
    for (int at = 0; !wanted.isEmpty() && at + wanted.length() <= text.length(); ) {
      if (text.regionMatches(true, at, wanted, 0, wanted.length())) {
        places.add(at);
        at += wanted.length();
      } else {
        at++;
      }
    }
    return places;
  }
}
