package org.treasurylookup.view.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyEvent;
import org.treasurylookup.model.Display;
import org.treasurylookup.model.ShellModel;
import org.treasurylookup.model.Tab;
import org.treasurylookup.model.TabModel;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.KeysInTurn;

/** Everything the window can do, once. */
final class Actions {
  private static final int TABS_BY_NUMBER = 9;

  private final ShellModel model;
  private final Window window;
  private final List<ShellAction> all;

  /** What actions need from the window besides its model. */
  interface Window {
    /** Puts the focus into the look-up box. */
    void focusBox();

    /** Puts the focus on what the tab in front shows, else into the look-up box. */
    void focusFront();

    /** Puts text into the look-up box, without asking. */
    void paste(String text);

    /**
     * Opens a list of ids with what was pasted, without asking.
     *
     * @param text what is on the clipboard
     */
    void openList(String text);

    /**
     * Looks up a sample of the start page, counted from 0.
     *
     * @return whether the start page is shown and has that many
     */
    boolean sample(int place);

    /** Moves the focus to the next pane, or the one before. */
    void nextPane(boolean forward);

    /** Shows the list of keys. */
    void help();

    /** Shows the list of actions to choose from by typing. */
    void palette();

    /** Opens the line that finds words in what is shown, or goes so many hits on. */
    void find(int places);

    /** Shows two tabs side by side, or one again. */
    void split();

    /** Compares the value that has the focus with what the user pastes. */
    void compare();

    /** Opens the choice of columns of the table with the focus, else of the first in front. */
    void columns();

    /** Opens what can be done with the rows of that table. */
    void rows();

    /** Forgets the choice of columns and which sections are open. */
    void resetLayout();

    /** Why records may not be copied whole; empty when they may. */
    Optional<Text> whyNoExport();

    /** Says why something is not done. */
    void say(Text why);

    /** Copies a summary of the record in front. */
    void copySummary();

    /** Opens what saves the record in front as a file. */
    void export();

    /** Opens what saves the record in front as a pack that can be checked without this program. */
    void evidence();

    /** Copies a link to the record in front. */
    void copyLink();

    /** Pins the record in front, or unpins it. */
    void pin();

    /** Watches the record in front, or stops watching it. */
    void watch();

    /** Opens the pane of recent, pinned and watched records, or closes it. */
    void side();

    /** Opens the value that has the focus on a block explorer. */
    void explore();

    /** Hides the window's content. */
    void lockWindow();

    /** Opens the form for keys and tokens. */
    void enterSecrets();

    /** Opens the settings. */
    void settings();

    /** Opens the check of everything the program can reach. */
    void checkReach();

    /** Cancels, else closes what is open, else leads to the box. */
    void escape();
  }

  Actions(ShellModel model, Display display, Window window) {
    this.model = model;
    this.window = window;
    this.all =
        Stream.concat(
                Stream.of(
                    ShellAction.of("action.box", window::focusBox, "Shortcut+L", "Shortcut+K"),
                    ShellAction.notWhileTyping(
                        "action.paste", () -> pasting(window::paste), "Shortcut+V"),
                    ShellAction.of(
                        "action.list", () -> pasting(window::openList), "Shortcut+Shift+B"),
                    ShellAction.of("action.newTab", this::newTab, "Shortcut+T"),
                    ShellAction.of(
                        "action.closeTab", () -> turn(() -> anyFront(model::close)), "Shortcut+W"),
                    ShellAction.of(
                        "action.nextTab", () -> turn(() -> model.selectNext(1)), "Ctrl+Tab"),
                    ShellAction.of(
                        "action.previousTab",
                        () -> turn(() -> model.selectNext(-1)),
                        "Ctrl+Shift+Tab"),
                    ShellAction.of(
                        "action.refresh", () -> anyFront(Tab::refresh), "F5", "Shortcut+R"),
                    ShellAction.of(
                        "action.refreshAll",
                        () -> List.copyOf(model.tabs()).forEach(Tab::refresh),
                        "Shortcut+Shift+R"),
                    ShellAction.of("action.back", model::back, "Alt+Left"),
                    ShellAction.of("action.forward", model::forward, "Alt+Right"),
                    ShellAction.of("action.nextPane", () -> window.nextPane(true), "F6"),
                    ShellAction.of("action.previousPane", () -> window.nextPane(false), "Shift+F6"),
                    ShellAction.of("action.json", () -> front(Actions::toggleJson), "Shortcut+J"),
                    ShellAction.of("action.find", () -> window.find(0), "Shortcut+F"),
                    ShellAction.of("action.findNext", () -> window.find(1), "F3"),
                    ShellAction.of("action.findPrevious", () -> window.find(-1), "Shift+F3"),
                    ShellAction.of("action.split", window::split, "F8", "Shortcut+Back Slash"),
                    ShellAction.of("action.compare", window::compare, "Shortcut+Shift+V"),
                    ShellAction.of("action.copySummary", window::copySummary, "Shortcut+Shift+C")
                        .unless(window.whyNoExport(), window::say),
                    ShellAction.of("action.copyLink", window::copyLink, "Shortcut+Shift+K"),
                    ShellAction.of("action.pin", window::pin, "Shortcut+D"),
                    ShellAction.of("action.watch", window::watch, "Shortcut+Shift+D"),
                    ShellAction.of("action.side", window::side, "Shortcut+B"),
                    ShellAction.of("action.export", window::export, "Shortcut+E")
                        .unless(window.whyNoExport(), window::say),
                    ShellAction.of("action.evidence", window::evidence, "Shortcut+Shift+E")
                        .unless(window.whyNoExport(), window::say),
                    ShellAction.of("action.times", display::nextTimes, "Shortcut+U"),
                    ShellAction.of("action.hide", display::toggleHidden, "Shortcut+Shift+H"),
                    ShellAction.of(
                        "action.larger",
                        () -> display.stepText(true),
                        "Shortcut+Plus",
                        "Shortcut+Equals",
                        "Shortcut+Shift+Equals",
                        "Shortcut+Add"),
                    ShellAction.of(
                        "action.smaller",
                        () -> display.stepText(false),
                        "Shortcut+Minus",
                        "Shortcut+Subtract"),
                    ShellAction.of(
                        "action.plainSize",
                        () -> display.textPercentProperty().set(100),
                        "Shortcut+0",
                        "Shortcut+Numpad 0"),
                    ShellAction.of("action.columns", window::columns),
                    ShellAction.of("action.rows", window::rows),
                    ShellAction.of("action.resetLayout", window::resetLayout),
                    ShellAction.of("action.explore", window::explore, "Shortcut+Shift+O"),
                    ShellAction.of("action.lock", window::lockWindow, Lock.KEYS),
                    ShellAction.of("action.secrets", window::enterSecrets),
                    ShellAction.of("action.settings", window::settings, "Shortcut+Comma"),
                    ShellAction.of("action.reach", window::checkReach),
                    ShellAction.of("action.palette", window::palette, Palette.KEYS),
                    ShellAction.of("action.help", window::help, "F1"),
                    ShellAction.of("action.escape", window::escape, "Esc")),
                IntStream.rangeClosed(1, TABS_BY_NUMBER).mapToObj(this::tabByNumber))
            .toList();
  }

  /** All actions, in the order of the help. */
  List<ShellAction> all() {
    return all.subList(0, all.size() - TABS_BY_NUMBER);
  }

  /** The action of a name. */
  ShellAction get(String key) {
    return all.stream().filter(action -> action.key().equals(key)).findFirst().orElseThrow();
  }

  /** Does what the keys mean, if anything, and then keeps them from anybody else. */
  void key(KeyEvent event) {
    boolean typing = event.getTarget() instanceof TextInputControl;
    all.stream()
        .filter(action -> action.whileTyping() || !typing)
        .filter(action -> action.keys().stream().anyMatch(keys -> keys.match(event)))
        .findFirst()
        .ifPresent(
            action -> {
              event.consume();
              action.run().run();
            });
  }

  /* The focus would stay on what is no longer in front. */
  private void turn(Runnable toAnotherTab) {
    toAnotherTab.run();
    window.focusFront();
  }

  private void newTab() {
    model.addTab();
    window.focusBox();
  }

  private ShellAction tabByNumber(int number) {
    return ShellAction.of("action.tabByNumber", () -> open(number - 1), "Alt+" + number);
  }

  private void open(int place) {
    if (!window.sample(place)) {
      turn(() -> model.select(place));
    }
  }

  private void anyFront(Consumer<Tab> action) {
    model.frontProperty().get().ifPresent(action);
  }

  private void front(Consumer<TabModel> action) {
    model.selectedProperty().get().ifPresent(action);
  }

  private static void toggleJson(TabModel tab) {
    tab.jsonProperty().set(!tab.jsonProperty().get());
  }

  private static void pasting(Consumer<String> to) {
    KeysInTurn.after(
        () -> {
          String text = Clipboard.getSystemClipboard().getString();
          to.accept(text == null ? "" : text);
        });
  }
}
