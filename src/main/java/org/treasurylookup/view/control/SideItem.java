package org.treasurylookup.view.control;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.treasurylookup.domain.Tone;

/**
 * An entry of the side list: silhouette, id or name, and one line below it. Ids wrap and are never
 * shortened. Style class {@code side-item}.
 */
public final class SideItem extends HBox {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  private final BooleanProperty selected = new SimpleBooleanProperty(this, "selected");

  /**
   * @param tone the silhouette
   * @param title id or name
   * @param id whether the title is an id
   * @param caption the line below
   */
  public SideItem(Tone tone, String title, boolean id, String caption) {
    getStyleClass().add("side-item");
    Node name = id ? ChunkText.label(title) : new Prose(HiddenCharacters.spell(title));
    var below = new Prose(caption);
    below.getStyleClass().add("caption");
    var words = new VBox(name, below);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(new ToneIcon(tone), words);
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(HiddenCharacters.spell(title) + ", " + caption);
    selected.addListener((_, _, now) -> pseudoClassStateChanged(SELECTED, now));
  }

  /** Whether the entry is the one shown. */
  public BooleanProperty selectedProperty() {
    return selected;
  }
}
