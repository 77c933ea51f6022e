package org.treasurylookup.view.control;

import javafx.beans.property.BooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/**
 * A titled part of a page that can be folded away and remembers whether it was, through the
 * property it is given. Style class {@code section}; its header is open by pseudo-class {@code
 * open}.
 */
public final class Section extends VBox {
  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

  private final Kit kit;
  private final String title;
  private final Button header = new Button();
  private final Node content;
  private final BooleanProperty open;

  /**
   * @param kit words and toast
   * @param title in sentence case, a count in brackets behind it if there is one
   * @param content what is folded away
   * @param open whether it is open; written when the user folds or unfolds it
   */
  public Section(Kit kit, String title, Node content, BooleanProperty open) {
    this.kit = kit;
    this.title = title;
    this.content = content;
    this.open = open;
    getStyleClass().add("section");
    header.getStyleClass().add("section-header");
    header.setText(title);
    header.setMnemonicParsing(false);
    header.setMinWidth(USE_PREF_SIZE);
    header.setGraphic(new Glyph(Icons.CHEVRON));
    header.setOnAction(_ -> open.set(!open.get()));
    getChildren().addAll(header, content);
    open.addListener((_, _, _) -> show());
    show();
  }

  private void show() {
    boolean now = open.get();
    content.setVisible(now);
    content.setManaged(now);
    header.pseudoClassStateChanged(OPEN, now);
    header.setAccessibleText(
        kit.words(now ? "control.section.open" : "control.section.closed", title));
  }
}
