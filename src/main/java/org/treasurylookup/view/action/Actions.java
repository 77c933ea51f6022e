package org.treasurylookup.view.action;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyEvent;
import org.treasurylookup.model.DisplayModel;
import org.treasurylookup.model.tab.ShellModel;
import org.treasurylookup.model.tab.Tab;
import org.treasurylookup.model.tab.TabModel;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.KeyOrder;
import org.treasurylookup.view.lock.WindowLock;

/** Everything the window can do, once. */
public final class Actions {
  private static final int TABS_BY_NUMBER = 9;

  private final ShellModel model;
  private final Window window;
  private final List<WindowAction> all;

  /** What actions need from the window besides its model. */
  public interface Window {
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

    /** Opens what finds records without their id. */
    void search();

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

    /** Names the value that has the focus, or changes its name. */
    void label();

    /** Opens the book of our labels. */
    void labels();

    /** Asks what the provider calls its tokens and chains. */
    void readNames();

    /** Shows where the money of the record in front went. */
    void money();

    /** Shows all looks at the record in front that are kept. */
    void looks();

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

    /** Opens what checks such a pack again. */
    void verify();

    /** Copies a link to the record in front. */
    void copyLink();

    /** Pins the record in front, or unpins it. */
    void pin();

    /** Watches the record in front, or stops watching it. */
    void watch();

    /** Opens the pane of recent, pinned and watched records, or closes it. */
    void side();

    /** Opens the note of one's own on the record in front. */
    void note();

    /** Opens the page of all that was looked up. */
    void history();

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

    /** Opens the audit of this PC. */
    void audit();

    /** Cancels, else closes what is open, else leads to the box. */
    void escape();
  }

  public Actions(ShellModel model, DisplayModel display, Window window) {
    this.model = model;
    this.window = window;
    this.all =
        Stream.concat(
                Stream.of(
                    WindowAction.of("action.box", window::focusBox, "Shortcut+L", "Shortcut+K"),
                    WindowAction.notWhileTyping(
                        "action.paste", () -> pasting(window::paste), "Shortcut+V"),
                    WindowAction.of(
                        "action.list", () -> pasting(window::openList), "Shortcut+Shift+B"),
                    WindowAction.of("action.search", window::search, "Shortcut+Shift+F"),
                    WindowAction.of("action.newTab", this::newTab, "Shortcut+T"),
                    WindowAction.of(
                        "action.closeTab", () -> turn(() -> anyFront(model::close)), "Shortcut+W"),
                    WindowAction.of(
                        "action.nextTab", () -> turn(() -> model.selectNext(1)), "Ctrl+Tab"),
                    WindowAction.of(
                        "action.previousTab",
                        () -> turn(() -> model.selectNext(-1)),
                        "Ctrl+Shift+Tab"),
                    WindowAction.of(
                        "action.refresh", () -> anyFront(Tab::refresh), "F5", "Shortcut+R"),
                    WindowAction.of(
                        "action.refreshAll",
                        () -> List.copyOf(model.tabs()).forEach(Tab::refresh),
                        "Shortcut+Shift+R"),
                    WindowAction.of("action.back", model::back, "Alt+Left"),
                    WindowAction.of("action.forward", model::forward, "Alt+Right"),
                    WindowAction.of("action.nextPane", () -> window.nextPane(true), "F6"),
                    WindowAction.of(
                        "action.previousPane", () -> window.nextPane(false), "Shift+F6"),
                    WindowAction.of("action.json", () -> front(Actions::toggleJson), "Shortcut+J"),
                    WindowAction.of("action.money", window::money, "Shortcut+Shift+M"),
                    WindowAction.of("action.looks", window::looks, "Shortcut+Shift+A"),
                    WindowAction.of("action.find", () -> window.find(0), "Shortcut+F"),
                    WindowAction.of("action.findNext", () -> window.find(1), "F3"),
                    WindowAction.of("action.findPrevious", () -> window.find(-1), "Shift+F3"),
                    WindowAction.of("action.split", window::split, "F8", "Shortcut+Back Slash"),
                    WindowAction.of("action.compare", window::compare, "Shortcut+Shift+V"),
                    WindowAction.notWhileTyping("action.label", window::label, "F2"),
                    WindowAction.of("action.copySummary", window::copySummary, "Shortcut+Shift+C")
                        .unless(window.whyNoExport(), window::say),
                    WindowAction.of("action.copyLink", window::copyLink, "Shortcut+Shift+K"),
                    WindowAction.of("action.pin", window::pin, "Shortcut+D"),
                    WindowAction.of("action.watch", window::watch, "Shortcut+Shift+D"),
                    WindowAction.of("action.side", window::side, "Shortcut+B"),
                    WindowAction.of("action.note", window::note, "Shift+F2"),
                    WindowAction.of("action.history", window::history, "Shortcut+H"),
                    WindowAction.of("action.export", window::export, "Shortcut+E")
                        .unless(window.whyNoExport(), window::say),
                    WindowAction.of("action.evidence", window::evidence, "Shortcut+Shift+E")
                        .unless(window.whyNoExport(), window::say),
                    WindowAction.of("action.verify", window::verify),
                    WindowAction.of("action.times", display::nextTimes, "Shortcut+U"),
                    WindowAction.of("action.hide", display::toggleHidden, "Shortcut+Shift+H"),
                    WindowAction.of(
                        "action.larger",
                        () -> display.stepText(true),
                        "Shortcut+Plus",
                        "Shortcut+Equals",
                        "Shortcut+Shift+Equals",
                        "Shortcut+Add"),
                    WindowAction.of(
                        "action.smaller",
                        () -> display.stepText(false),
                        "Shortcut+Minus",
                        "Shortcut+Subtract"),
                    WindowAction.of(
                        "action.plainSize",
                        () -> display.textPercentProperty().set(100),
                        "Shortcut+0",
                        "Shortcut+Numpad 0"),
                    WindowAction.of("action.columns", window::columns),
                    WindowAction.of("action.rows", window::rows),
                    WindowAction.of("action.resetLayout", window::resetLayout),
                    WindowAction.of("action.explore", window::explore, "Shortcut+Shift+O"),
                    WindowAction.of("action.lock", window::lockWindow, WindowLock.KEYS),
                    WindowAction.of("action.labels", window::labels, "Shortcut+Shift+N"),
                    WindowAction.of("action.names", window::readNames),
                    WindowAction.of("action.secrets", window::enterSecrets),
                    WindowAction.of("action.settings", window::settings, "Shortcut+Comma"),
                    WindowAction.of("action.reach", window::checkReach),
                    WindowAction.of("action.audit", window::audit),
                    WindowAction.of("action.palette", window::palette, Palette.KEYS),
                    WindowAction.of("action.help", window::help, "F1"),
                    WindowAction.of("action.escape", window::escape, "Esc")),
                IntStream.rangeClosed(1, TABS_BY_NUMBER).mapToObj(this::tabByNumber))
            .toList();
  }

  /** All actions, in the order of the help. */
  public List<WindowAction> all() {
    return all.subList(0, all.size() - TABS_BY_NUMBER);
  }

  /** The action of a name. */
  WindowAction get(String key) {
    return all.stream().filter(action -> action.key().equals(key)).findFirst().orElseThrow();
  }

  /** Does what the keys mean, if anything, and then keeps them from anybody else. */
  public void key(KeyEvent event) {
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

  private WindowAction tabByNumber(int number) {
    return WindowAction.of("action.tabByNumber", () -> open(number - 1), "Alt+" + number);
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
    KeyOrder.after(
        () -> {
          String text = Clipboard.getSystemClipboard().getString();
          to.accept(text == null ? "" : text);
        });
  }
}
