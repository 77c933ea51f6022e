package org.treasurylookup.view.control;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.treasurylookup.view.icon.IconGlyph;
import org.treasurylookup.view.icon.Icons;

/**
 * A titled part of a page that can be folded away and remembers whether it was, through the
 * property it is given. Style class {@code section}; its header is open by pseudo-class {@code
 * open}.
 */
public final class FoldingSection extends VBox {
  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

  private final ControlKit kit;
  private final Button header = new Button();
  private final BooleanProperty open;

  /**
   * A section without a title and content yet.
   *
   * @param kit words and toast
   * @param open whether it is open; written when the user folds or unfolds it
   */
  public FoldingSection(ControlKit kit, BooleanProperty open) {
    this.kit = kit;
    this.open = open;
    getStyleClass().add("section");
    header.getStyleClass().add("section-header");
    header.setMnemonicParsing(false);
    header.setMinWidth(USE_PREF_SIZE);
    header.setGraphic(new IconGlyph(Icons.CHEVRON));
    header.setOnAction(_ -> open.set(!open.get()));
    getChildren().add(header);
    SceneFollower.start(this, this::fold, open);
  }

  /**
   * Fills the section, or fills it again.
   *
   * @param title in sentence case, a count in brackets behind it if there is one
   * @param content what is folded away
   */
  public FoldingSection show(String title, Node content) {
    header.setText(title);
    KeptNodes.set(getChildren(), List.of(header, content));
    fold();
    return this;
  }

  public void unfold() {
    open.set(true);
  }

  private void fold() {
    boolean now = open.get();
    for (var content : getChildren().subList(1, getChildren().size())) {
      PlainControls.show(content, now);
    }
    header.pseudoClassStateChanged(OPEN, now);
    header.setAccessibleText(
        kit.words(now ? "control.section.open" : "control.section.closed", header.getText()));
  }
}
