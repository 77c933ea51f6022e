package org.treasurylookup.view.tab;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.VBox;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.SceneFollower;
import org.treasurylookup.view.environment.EnvironmentBar;

/** Says above a tab that it is asked in another environment than the window's, while it is so. */
final class TabEnvironmentBar extends VBox {
  TabEnvironmentBar(ControlKit kit, Environment place, ObservableValue<Environment> window) {
    getStyleClass().add("tab-above");
    SceneFollower.start(this, () -> show(kit, place, window.getValue()), window);
  }

  private void show(ControlKit kit, Environment place, Environment window) {
    getChildren().setAll(EnvironmentBar.ofTab(kit, place, window).stream().toList());
  }
}
