package org.treasurylookup.view.shell;

import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.treasurylookup.model.ShellModel;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.view.control.Kit;
import org.treasurylookup.view.theme.Theme;
import org.treasurylookup.view.theme.ThemeManager;

/** Everything the window can do, with its keys. */
final class AppMenu extends MenuButton {
  private final Kit kit;
  private final ShellModel model;

  AppMenu(
      Kit kit,
      ShellModel model,
      List<Environment> environments,
      ThemeManager themes,
      Actions actions) {
    super(kit.messages().get("menu"));
    this.kit = kit;
    this.model = model;
    setMnemonicParsing(false);
    setId("menu");
    actions.all().forEach(action -> getItems().add(item(action)));
    getItems().add(new SeparatorMenuItem());
    addEnvironments(environments);
    getItems().add(new SeparatorMenuItem());
    addThemes(themes);
  }

  private MenuItem item(ShellAction action) {
    var item = new MenuItem(kit.messages().get(action.key()));
    item.setMnemonicParsing(false);
    action.keys().stream().findFirst().ifPresent(item::setAccelerator);
    item.setOnAction(_ -> action.run().run());
    return item;
  }

  private void addEnvironments(List<Environment> environments) {
    var group = new ToggleGroup();
    for (var environment : environments) {
      var item = new RadioMenuItem(kit.messages().get("menu.environment", environment.name()));
      item.setMnemonicParsing(false);
      item.setToggleGroup(group);
      item.setSelected(environment.equals(model.environmentProperty().get()));
      item.setOnAction(_ -> model.environmentProperty().set(environment));
      getItems().add(item);
    }
  }

  private void addThemes(ThemeManager themes) {
    var group = new ToggleGroup();
    for (var theme : Theme.values()) {
      var item = new RadioMenuItem(kit.messages().get("menu.theme." + theme));
      item.setMnemonicParsing(false);
      item.setToggleGroup(group);
      item.setSelected(theme == themes.themeProperty().get());
      item.setOnAction(_ -> themes.themeProperty().set(theme));
      getItems().add(item);
    }
  }
}
