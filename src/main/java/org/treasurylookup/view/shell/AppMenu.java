package org.treasurylookup.view.shell;

import java.util.List;
import javafx.beans.property.Property;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.treasurylookup.model.Display;
import org.treasurylookup.model.ShellModel;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.Preferences.Theme;
import org.treasurylookup.settings.Preferences.TimeForm;
import org.treasurylookup.view.control.Kit;

/** Everything the window can do, with its keys. */
final class AppMenu extends MenuButton {
  private static final Integer[] TEXT = Display.TEXT_STEPS.toArray(Integer[]::new);

  private final Kit kit;
  private final ShellModel model;

  AppMenu(Kit kit, ShellModel model, List<Environment> environments, Actions actions) {
    super(kit.messages().get("menu"));
    this.kit = kit;
    this.model = model;
    setMnemonicParsing(false);
    setId("menu");
    actions.all().forEach(action -> getItems().add(item(action)));
    getItems().add(new SeparatorMenuItem());
    addEnvironments(environments);
    getItems().add(new SeparatorMenuItem());
    var display = kit.display();
    getItems()
        .addAll(
            choice("menu.times", display.timesProperty(), TimeForm.values()),
            choice("menu.theme", display.themeProperty(), Theme.values()),
            choice("menu.text", display.textPercentProperty().asObject(), TEXT));
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

  private <T> Menu choice(String key, Property<T> chosen, T[] values) {
    var menu = new Menu(kit.messages().get(key));
    menu.setMnemonicParsing(false);
    var group = new ToggleGroup();
    for (var value : values) {
      var item = new RadioMenuItem(kit.messages().get(key + "." + value));
      item.setMnemonicParsing(false);
      item.setToggleGroup(group);
      item.setOnAction(_ -> chosen.setValue(value));
      chosen.subscribe(now -> item.setSelected(value.equals(now)));
      menu.getItems().add(item);
    }
    return menu;
  }
}
