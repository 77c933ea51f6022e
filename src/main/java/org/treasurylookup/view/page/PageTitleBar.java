package org.treasurylookup.view.page;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.icon.IconGlyph;
import org.treasurylookup.view.icon.Icons;

/** The way back from a page to the tabs, and its title. Style class {@code path-bar}. */
public final class PageTitleBar extends HBox {
  /**
   * The first line of a page.
   *
   * @param title in sentence case
   * @param close leads back to the tabs
   */
  public PageTitleBar(ControlKit kit, String title, Runnable close) {
    var back = PlainControls.of(new Button(kit.words("page.back"), new IconGlyph(Icons.BACK)));
    back.setMinWidth(USE_PREF_SIZE);
    back.getStyleClass().add("back-button");
    back.setId("page-back");
    back.setOnAction(_ -> close.run());
    getStyleClass().add("path-bar");
    setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(back, new WrappedText(title, "page-title"));
  }
}
