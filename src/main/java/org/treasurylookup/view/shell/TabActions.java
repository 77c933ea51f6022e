package org.treasurylookup.view.shell;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import org.treasurylookup.model.tab.ShellModel;
import org.treasurylookup.model.tab.Tab;
import org.treasurylookup.model.tab.TabModel;
import org.treasurylookup.model.window.WindowModels;
import org.treasurylookup.view.action.ActionName;
import org.treasurylookup.view.action.Actions;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.KeyOrder;
import org.treasurylookup.view.tab.TabContent;
import org.treasurylookup.view.tab.TabPage;

/** What can be done with the look-up box of a window and with its tabs. */
record TabActions(
    ShellModel model,
    WindowModels models,
    ControlKit kit,
    LookupBar bar,
    TabPanes tabs,
    WindowPages pages) {
  void addTo(Actions actions) {
    actions.on(ActionName.BOX, bar::focus);
    actions.on(ActionName.PASTE, () -> pasting(bar::paste));
    actions.on(ActionName.LIST, () -> pasting(this::openList));
    actions.on(ActionName.SEARCH, this::search);
    actions.on(ActionName.NEW_TAB, this::newTab);
    actions.on(
        ActionName.CLOSE_TAB,
        () -> turn(() -> model.frontProperty().get().ifPresent(model::close)));
    actions.on(ActionName.NEXT_TAB, () -> turn(() -> model.selectNext(1)));
    actions.on(ActionName.PREVIOUS_TAB, () -> turn(() -> model.selectNext(-1)));
    actions.on(ActionName.REFRESH, () -> model.frontProperty().get().ifPresent(Tab::refresh));
    actions.on(ActionName.REFRESH_ALL, () -> List.copyOf(model.tabs()).forEach(Tab::refresh));
    actions.on(ActionName.BACK, model::back);
    actions.on(ActionName.FORWARD, model::forward);
    actions.on(ActionName.SPLIT, this::split);
    actions.on(ActionName.ESCAPE, this::escape);
    actions.onNumber(this::open);
  }

  private static void pasting(Consumer<String> to) {
    KeyOrder.after(
        () -> {
          String text = Clipboard.getSystemClipboard().getString();
          to.accept(text == null ? "" : text);
        });
  }

  /* Nothing is asked yet: the list waits for Enter. */
  private void openList(String text) {
    var go = KeyOrder.holdEnter(bar.getScene(), model::isReadingList);
    model.openList(
        text,
        () -> {
          focusContent();
          go.run();
        });
  }

  private void search() {
    pages.close();
    models.openSearch(model);
    focusContent();
  }

  private void newTab() {
    model.addTab();
    bar.focus();
  }

  private void focusContent() {
    tabs.page().ifPresent(TabPage::takeFocus);
  }

  /*
   * The focus would stay on what is no longer in front. Whoever comes back to rows goes on with the
   * next one, in a page over the tabs as well, which takes the focus itself.
   */
  private void turn(Runnable toAnotherTab) {
    toAnotherTab.run();
    if (pages.node().pageProperty().get().isPresent()) {
      return;
    }
    if (model.frontProperty().get().flatMap(Tab::environment).isPresent()) {
      tabs.goOn();
    } else {
      bar.focus();
    }
  }

  private void open(int place) {
    boolean sample = tabs.isVisible() && tabs.getScene() != null && tabs.sample(place);
    if (!sample) {
      turn(() -> model.select(place));
    }
  }

  private void split() {
    if (tabs.toggleSplit()) {
      bar.focus();
    }
  }

  /* Cancel what runs, else close what is open, else back to the box. */
  private void escape() {
    if (pages.close()) {
      return;
    }
    var busy = model.frontProperty().get().filter(Tab::isBusy);
    var front = model.selectedProperty().get();
    if (busy.isPresent()) {
      busy.get().cancel();
    } else if (front.map(TabModel::stopElsewhere).orElse(false)) {
      kit.toast().say(kit.words("elsewhere.stopped"));
    } else if (tabs.page().filter(page -> page.find().close()).isPresent()) {
      return;
    } else if (front.filter(tab -> tab.jsonProperty().get()).isPresent()) {
      front.get().jsonProperty().set(false);
    } else if (!tabs.front().map(TabContent::closeDetail).orElse(false)) {
      bar.focus();
    }
  }
}
