package org.treasurylookup.view.value;

import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.view.icon.ToneIcon;
import org.treasurylookup.view.icon.ToneStyle;

/**
 * A status: silhouette, words, tint and border together, so that none of them is needed alone. The
 * words are an adjective in sentence case, made of the vendor's value. Never shortened. Read by
 * screen readers as one text; style class {@code badge}.
 */
public final class StatusBadge extends HBox {
  private final ToneIcon icon;
  private final Text text = new Text();
  private String meaning = "";
  private @Nullable Tooltip tip;

  /**
   * @param tone who must act how soon
   * @param words the badge text
   * @param spoken what a screen reader says, such as "Status: Underpaid. Needs attention."
   */
  public StatusBadge(Tone tone, String words, String spoken) {
    icon = new ToneIcon(tone);
    text.setText(words);
    text.getStyleClass().addAll("text", "badge-text");
    getStyleClass().add("badge");
    getChildren().addAll(icon, text);
    setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(spoken);
    ToneStyle.set(this, tone);
    icon.toneProperty().addListener((_, _, now) -> ToneStyle.set(this, now));
    addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> tell());
  }

  /** Shows another status, whose meaning is not told yet, in place of the one before. */
  public StatusBadge turnTo(Tone tone, String words, String spoken) {
    icon.toneProperty().set(tone);
    text.setText(words);
    setAccessibleText(spoken);
    return meaning("");
  }

  /** The same badge in the size for a secondary status. */
  public StatusBadge small() {
    getStyleClass().add("badge-small");
    return this;
  }

  /** The same badge, which says under the pointer what its word means. */
  public StatusBadge meaning(String sentence) {
    meaning = sentence;
    if (tip != null) {
      Tooltip.uninstall(this, tip);
      tip = null;
    }
    return this;
  }

  /* A window of its own each, so it is made when the pointer comes. */
  private void tell() {
    if (tip == null && !meaning.isEmpty()) {
      tip = new Tooltip(meaning);
      Tooltip.install(this, tip);
    }
  }

  public StringProperty textProperty() {
    return text.textProperty();
  }

  /* Computed, as a row asks before the badge has been laid out. */
  @Override
  public double getBaselineOffset() {
    double inside = prefHeight(-1) - snappedTopInset() - snappedBottomInset();
    return snappedTopInset() + (inside - text.prefHeight(-1)) / 2 + text.getBaselineOffset();
  }
}
