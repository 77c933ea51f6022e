package org.treasurylookup.view.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.text.Text;

/**
 * The first line of a window: whose data this is. Production is a thin bar, sandbox a wide hatched
 * one, anything else a wide plain one, so that the difference does not rest on colour. Style class
 * {@code environment}.
 */
public final class EnvironmentLabel extends EndsBar {

  /** What kind of place is asked. */
  public enum Kind {
    PRODUCTION,
    SANDBOX,
    CUSTOM
  }

  /**
   * @param kind look of the bar
   * @param word the word that names it, in capitals; administrators cannot remove it
   * @param left further words behind it, such as the hosts
   * @param right words at the right edge, such as the key in use
   */
  public EnvironmentLabel(Kind kind, String word, List<String> left, List<String> right) {
    getStyleClass().addAll("environment", kind.name().toLowerCase(Locale.ROOT));
    var first = new ArrayList<Text>();
    first.add(text(word, "word"));
    left.forEach(words -> first.add(text(words, "plain")));
    fill(first, right.stream().map(words -> text(words, "plain")).toList());
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(word + ". " + String.join(", ", left) + ". " + String.join(", ", right));
  }
}
