package org.treasurylookup.view.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.treasurylookup.model.DisplayModel;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.ui.CssWarnings;
import org.treasurylookup.ui.Faults;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.Pictures;
import org.treasurylookup.view.theme.ThemeManager;
import org.treasurylookup.view.value.ValueTable;

@ExtendWith({FxThread.class, CssWarnings.class})
class GalleryTest {

  @ParameterizedTest
  @CsvSource({
    "LIGHT, 100, 1360",
    "LIGHT, 150, 1360",
    "LIGHT, 200, 1360",
    "DARK, 100, 1360",
    "DARK, 150, 1360",
    "CONTRAST, 100, 1360",
    "CONTRAST, 150, 1360",
    "LIGHT, 100, 1024",
    "LIGHT, 150, 1024"
  })
  void everyWordOfEveryControlCanBeRead(ThemeChoice theme, int percent, int width) {
    var themes = new ThemeManager(Platform.getPreferences());
    var display = DisplayModel.still();
    display.themeProperty().set(theme);
    display.textPercentProperty().set(percent);
    themes.follow(display);
    themes.start();
    var suffix = theme.name().toLowerCase(Locale.ROOT) + "-" + percent + "-" + width;

    draw(themes, Gallery.window(), "window-" + suffix, width, 860);
    draw(themes, Gallery.values(), "values-" + suffix, width - 300, 1240);
    themes.stop();
  }

  @Test
  void aTextWithRoomStaysOnOneLine() {
    var themes = new ThemeManager(Platform.getPreferences());
    var table = new ValueTable(Gallery.KIT);
    var formula = "=HYPERLINK(\"https://example.org\";\"tx_123\")";
    for (int length = 1; length <= formula.length(); length++) {
      table.addText("Formula", formula.substring(0, length));
    }
    var scene = new Scene(table, 1000, 900);
    themes.dress(scene);
    Pictures.save(scene, "gallery/one-line");

    assertThat(table.getChildren().stream().map(row -> row.prefHeight(1000)).distinct()).hasSize(1);
  }

  private static void draw(ThemeManager themes, Parent root, String name, int wide, int high) {
    var scene = new Scene(root, wide, high);
    themes.dress(scene);
    Pictures.save(scene, "gallery/" + name);
    assertThat(Faults.of(scene)).as(name).isEmpty();
    assertThat(((Region) root).getBackground().getFills().getFirst().getFill().isOpaque())
        .as("%s has a ground of its own", name)
        .isTrue();
  }
}
