package org.treasurylookup.view.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Dialog;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.treasurylookup.view.control.Kit;
import org.treasurylookup.view.theme.ThemeManager;

/** Small windows over a window, as large as their words and never larger than the window. */
final class Dialogs {
  private static final double MOST = 0.9;

  private Dialogs() {}

  /**
   * Shows a dialog whose content is complete. JavaFX measures it before it has its style, so its
   * width is said here.
   *
   * @param wide width in multiples of the text size
   * @param high height in the same; zero for as high as its words are
   */
  static void show(Kit kit, Dialog<?> dialog, Window owner, double wide, double high) {
    var pane = dialog.getDialogPane();
    dialog.initOwner(owner);
    pane.getStylesheets().setAll(owner.getScene().getStylesheets());
    double size = ThemeManager.BASE_SIZE * kit.display().textPercentProperty().get() / 100.0;
    pane.setPrefWidth(Math.min(owner.getWidth() * MOST, wide * size));
    if (high > 0) {
      pane.setPrefHeight(Math.min(owner.getHeight() * MOST, high * size));
    }
    for (var type : pane.getButtonTypes()) {
      if (pane.lookupButton(type) instanceof Button button) {
        button.setMnemonicParsing(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
      }
    }
    dialog.show();
  }
}
