package org.treasurylookup.view.page;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;

/** Buttons of pages: their words are never cut, and an underscore stays one. */
final class PageButtons {
  private PageButtons() {}

  static Button of(ControlKit kit, String key, Runnable action) {
    return of(kit, Text.of(key), action);
  }

  static Button of(ControlKit kit, Text words, Runnable action) {
    var button = new Button(kit.words(words));
    button.setMnemonicParsing(false);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setId(words.key().replace('.', '-'));
    button.setOnAction(_ -> action.run());
    return button;
  }

  static Button primary(ControlKit kit, Text words, Runnable action) {
    var button = of(kit, words, action);
    button.getStyleClass().add("primary");
    return button;
  }
}
