package org.treasurylookup.view.control;

import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.treasurylookup.view.value.SafeText;

/**
 * Our own words, wrapped where the line ends and never cut with an ellipsis as a label would be.
 * Style class {@code prose}; text from outside goes into {@link SafeText}.
 */
public final class WrappedText extends TextFlow {
  private final Text text = new Text();
  private String added = "";

  /**
   * @param styles further style classes for its text, such as {@code strong} or {@code muted}
   */
  public WrappedText(String words, String... styles) {
    style(text, words, styles);
    getStyleClass().add("prose");
    getChildren().add(text);
    setMinWidth(0);
    setAccessibleRole(AccessibleRole.TEXT);
    accessibleTextProperty().bind(text.textProperty());
  }

  /** Adds words in another style, which are fixed. */
  public WrappedText add(String words, String... styles) {
    var more = new Text();
    style(more, words, styles);
    getChildren().add(more);
    added += words;
    accessibleTextProperty().bind(text.textProperty().map(first -> first + added));
    return this;
  }

  /** Adds words in another style that can change. */
  public StringProperty more(String... styles) {
    var more = new Text();
    style(more, "", styles);
    getChildren().add(more);
    accessibleTextProperty().bind(Bindings.concat(text.textProperty(), more.textProperty()));
    return more.textProperty();
  }

  private static void style(Text text, String words, String... styles) {
    text.setText(words);
    text.getStyleClass().add("text");
    text.getStyleClass().addAll(styles);
  }

  public StringProperty textProperty() {
    return text.textProperty();
  }

  /* Given exactly the width it asked for, a flow may still break its line: widths are rounded. */
  @Override
  protected double computePrefWidth(double height) {
    return Math.ceil(super.computePrefWidth(height)) + 1;
  }
}
