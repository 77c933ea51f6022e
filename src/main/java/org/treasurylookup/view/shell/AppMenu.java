package org.treasurylookup.view.shell;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
  private final Consumer<Environment> switchTo;
  private int environmentsAt;
  private int environmentCount;

  AppMenu(
      Kit kit,
      ShellModel model,
      Supplier<List<Environment>> environments,
      Consumer<Environment> switchTo,
      Actions actions) {
    super(kit.messages().get("menu"));
    this.kit = kit;
    this.model = model;
    this.switchTo = switchTo;
    setMnemonicParsing(false);
    setId("menu");
    actions.all().forEach(action -> getItems().add(item(action)));
    getItems().add(new SeparatorMenuItem());
    environmentsAt = getItems().size();
    getItems().add(new SeparatorMenuItem());
    var display = kit.display();
    getItems()
        .addAll(
            choice("menu.times", display.timesProperty(), TimeForm.values()),
            choice("menu.theme", display.themeProperty(), Theme.values()),
            choice("menu.text", display.textPercentProperty().asObject(), TEXT));
    setOnShowing(_ -> showEnvironments(environments.get()));
    showEnvironments(environments.get());
  }

  private MenuItem item(ShellAction action) {
    var messages = kit.messages();
    String name = messages.get(action.key());
    var item =
        new MenuItem(action.refused().map(why -> name + " — " + messages.get(why)).orElse(name));
    item.setMnemonicParsing(false);
    item.setDisable(action.refused().isPresent());
    action.keys().stream().findFirst().ifPresent(item::setAccelerator);
    item.setOnAction(_ -> action.run().run());
    return item;
  }

  /* Made anew each time: the settings may have changed them, and a question may have been undone. */
  private void showEnvironments(List<Environment> environments) {
    getItems().remove(environmentsAt, environmentsAt + environmentCount);
    environmentCount = environments.size();
    for (int i = 0; i < environmentCount; i++) {
      var environment = environments.get(i);
      var item = new RadioMenuItem(kit.messages().get("menu.environment", environment.name()));
      item.setMnemonicParsing(false);
      item.setId("environment-" + environment.name());
      item.setSelected(environment.equals(model.environmentProperty().get()));
      item.setOnAction(_ -> switchTo.accept(environment));
      getItems().add(environmentsAt + i, item);
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
