package org.treasurylookup.view.action;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.Property;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.stage.Screen;
import org.treasurylookup.model.DisplayModel;
import org.treasurylookup.model.tab.ShellModel;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.Preferences.TimeForm;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.PlainControls;

/**
 * Everything the window can do, with its keys: what belongs together in a menu of its own, so that
 * the first level fits on any screen.
 */
public final class AppMenu extends MenuButton {
  static final List<ActionName> LOOK_UP =
      List.of(
          ActionName.BOX,
          ActionName.PASTE,
          ActionName.LIST,
          ActionName.SEARCH,
          ActionName.NEW_TAB,
          ActionName.CLOSE_TAB,
          ActionName.NEXT_TAB,
          ActionName.PREVIOUS_TAB,
          ActionName.BACK,
          ActionName.FORWARD,
          ActionName.REFRESH_ALL,
          ActionName.ESCAPE);
  static final List<ActionName> RECORD =
      List.of(
          ActionName.REFRESH,
          ActionName.JSON,
          ActionName.MONEY,
          ActionName.LOOKS,
          ActionName.COMPARE,
          ActionName.NOTE,
          ActionName.LABEL,
          ActionName.LABELS,
          ActionName.COPY_SUMMARY,
          ActionName.COPY_LINK,
          ActionName.EXPLORE,
          ActionName.PIN,
          ActionName.WATCH,
          ActionName.EXPORT,
          ActionName.EVIDENCE,
          ActionName.VERIFY);
  static final List<ActionName> VIEW =
      List.of(
          ActionName.FIND,
          ActionName.FIND_NEXT,
          ActionName.FIND_PREVIOUS,
          ActionName.SPLIT,
          ActionName.RECENT,
          ActionName.HISTORY,
          ActionName.NEXT_PANE,
          ActionName.PREVIOUS_PANE,
          ActionName.COLUMNS,
          ActionName.ROWS,
          ActionName.RESET_LAYOUT);
  static final List<ActionName> TEXT =
      List.of(ActionName.LARGER, ActionName.SMALLER, ActionName.PLAIN_SIZE);
  static final List<ActionName> TIMES = List.of(ActionName.TIMES);
  static final List<ActionName> PLACE =
      List.of(ActionName.SECRETS, ActionName.NAMES, ActionName.SELF_CHECK, ActionName.AUDIT);
  static final List<ActionName> GUARD = List.of(ActionName.HIDE, ActionName.LOCK);
  static final List<ActionName> PROGRAM =
      List.of(ActionName.PALETTE, ActionName.HELP, ActionName.SETTINGS);

  private static final Integer[] SIZES = DisplayModel.TEXT_STEPS.toArray(Integer[]::new);
  /* How high they are, in multiples of the text size; rather too much. */
  private static final double LINE = 2;
  private static final double SEPARATOR = 1;
  private static final double FRAME = 2;

  private final ControlKit kit;
  private final ShellModel model;
  private final Supplier<List<Environment>> environments;
  private final Consumer<Environment> switchTo;
  private final Actions actions;

  public AppMenu(
      ControlKit kit,
      ShellModel model,
      Supplier<List<Environment>> environments,
      Consumer<Environment> switchTo,
      Actions actions) {
    super(kit.words("menu"));
    this.kit = kit;
    this.model = model;
    this.environments = environments;
    this.switchTo = switchTo;
    this.actions = actions;
    setMnemonicParsing(false);
    setId("menu");
    setOnShowing(
        _ -> {
          fill();
          keepClear();
        });
    /* Its arrow points down while nobody has opened it. */
    setOnHidden(_ -> setPopupSide(Side.BOTTOM));
  }

  /**
   * Makes its lines, whose keys then hold in popups of the window too. Made anew each time it
   * opens: the settings may have changed the environments, a question may have been undone, and a
   * menu that was scrolled would stay so.
   */
  public void fill() {
    List<MenuItem> items = new ArrayList<>();
    items.add(menu("menu.lookUp", items(LOOK_UP)));
    items.add(menu("menu.record", items(RECORD)));
    items.add(menu("menu.view", view()));
    items.add(menu("menu.environments", places()));
    items.add(new SeparatorMenuItem());
    items.addAll(items(GUARD));
    items.add(new SeparatorMenuItem());
    items.addAll(items(PROGRAM));
    getItems().setAll(items);
  }

  /* A menu that does not fit below its button is moved over it, and a second click hits an entry. */
  private void keepClear() {
    var screens = Screen.getScreensForRectangle(left(), bottom(), 1, 1);
    double size = kit.display().textSize();
    long separators = getItems().stream().filter(SeparatorMenuItem.class::isInstance).count();
    long lines = getItems().size() - separators;
    double high = (lines * LINE + separators * SEPARATOR + FRAME) * size;
    boolean fits =
        screens.stream().allMatch(screen -> bottom() + high <= screen.getVisualBounds().getMaxY());
    setPopupSide(fits ? Side.BOTTOM : Side.LEFT);
  }

  private double left() {
    return localToScreen(getLayoutBounds()).getMinX();
  }

  private double bottom() {
    return localToScreen(getLayoutBounds()).getMaxY();
  }

  /** The environments alone, for the line that names the one in force. */
  public ContextMenu environments() {
    var menu = new ContextMenu();
    menu.setId("environments");
    menu.getItems().setAll(places());
    return menu;
  }

  private List<MenuItem> view() {
    var display = kit.display();
    var items = new ArrayList<>(items(VIEW));
    var text = items(TEXT);
    text.add(new SeparatorMenuItem());
    text.addAll(choices("menu.text", display.textPercentProperty().asObject(), SIZES));
    var times = items(TIMES);
    times.add(new SeparatorMenuItem());
    times.addAll(choices("menu.times", display.timesProperty(), TimeForm.values()));
    items.add(new SeparatorMenuItem());
    items.add(menu("menu.text", text));
    items.add(menu("menu.times", times));
    items.add(
        menu("menu.theme", choices("menu.theme", display.themeProperty(), ThemeChoice.values())));
    return items;
  }

  private List<MenuItem> places() {
    List<MenuItem> items = new ArrayList<>();
    for (var environment : environments.get()) {
      var item =
          PlainControls.of(new RadioMenuItem(kit.words("menu.environment", environment.name())));
      item.setId("environment-" + environment.name());
      item.setSelected(environment.equals(model.environmentProperty().get()));
      item.setOnAction(_ -> switchTo.accept(environment));
      items.add(item);
    }
    items.add(new SeparatorMenuItem());
    items.addAll(items(PLACE));
    return items;
  }

  private Menu menu(String key, List<MenuItem> items) {
    var menu = PlainControls.of(new Menu(kit.words(key)));
    menu.setId(key);
    menu.getItems().setAll(items);
    return menu;
  }

  private List<MenuItem> items(List<ActionName> names) {
    List<MenuItem> items = new ArrayList<>();
    names.forEach(name -> items.add(item(actions.get(name))));
    return items;
  }

  private MenuItem item(WindowAction action) {
    String name = kit.words(action.key());
    var item =
        PlainControls.of(
            new MenuItem(action.refused().map(why -> name + " — " + kit.words(why)).orElse(name)));
    item.setId(action.key());
    item.setDisable(action.refused().isPresent());
    action.keys().stream().findFirst().ifPresent(item::setAccelerator);
    item.setOnAction(_ -> action.run().run());
    return item;
  }

  private <T> List<MenuItem> choices(String key, Property<T> chosen, T[] values) {
    List<MenuItem> items = new ArrayList<>();
    var group = new ToggleGroup();
    for (var value : values) {
      var item = PlainControls.of(new RadioMenuItem(kit.words(key + "." + value)));
      item.setToggleGroup(group);
      item.setSelected(value.equals(chosen.getValue()));
      item.setOnAction(_ -> chosen.setValue(value));
      items.add(item);
    }
    return items;
  }
}
