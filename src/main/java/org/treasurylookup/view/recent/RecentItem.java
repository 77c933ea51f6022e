package org.treasurylookup.view.recent;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.icon.ToneIcon;
import org.treasurylookup.view.value.ChunkText;
import org.treasurylookup.view.value.HiddenCharacterSpans;

/**
 * An entry of the side list: silhouette, id or name, and one line below it. Ids wrap and are never
 * shortened. Style class {@code recent-item}.
 */
public final class RecentItem extends HBox {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  private final VBox words = new VBox();
  private final BooleanProperty selected = new SimpleBooleanProperty(this, "selected");

  /**
   * @param title id or name
   * @param caption the line below
   */
  public RecentItem(Tone tone, String title, boolean id, String caption) {
    getStyleClass().add("recent-item");
    Node name = id ? ChunkText.label(title) : new WrappedText(HiddenCharacterSpans.spell(title));
    words.getChildren().add(name);
    addCaption(caption);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(new ToneIcon(tone), words);
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(HiddenCharacterSpans.spell(title) + ", " + caption);
    selected.addListener((_, _, now) -> pseudoClassStateChanged(SELECTED, now));
  }

  /** Adds a further line below. */
  public void addCaption(String caption) {
    var below = new WrappedText(caption);
    below.getStyleClass().add("caption");
    words.getChildren().add(below);
  }

  /** Marks the entry as one with news: a bar at its edge, and the first line below in bold. */
  public void mark() {
    getStyleClass().add("news");
    words.getChildren().get(1).getStyleClass().add("strong");
  }

  /** Whether the entry is the one shown. */
  public BooleanProperty selectedProperty() {
    return selected;
  }
}
