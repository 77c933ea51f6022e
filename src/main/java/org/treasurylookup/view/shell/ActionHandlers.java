package org.treasurylookup.view.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TableView;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.model.tab.ShellModel;
import org.treasurylookup.model.tab.Tab;
import org.treasurylookup.model.tab.TabModel;
import org.treasurylookup.model.window.WindowModels;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.action.Actions;
import org.treasurylookup.view.action.HelpPane;
import org.treasurylookup.view.action.Palette;
import org.treasurylookup.view.action.PaletteEntries;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.KeyOrder;
import org.treasurylookup.view.control.ToastLayer;
import org.treasurylookup.view.lock.WindowLock;
import org.treasurylookup.view.tab.TabContent;
import org.treasurylookup.view.tab.TabPage;
import org.treasurylookup.view.table.ColumnMenu;
import org.treasurylookup.view.table.TableKeys;
import org.treasurylookup.view.value.LabelPane;

/**
 * What the actions do in a window.
 *
 * @param root everything in the window but toasts
 * @param panes what the focus goes around between, from the top
 * @param actions all there are, for the list of keys
 * @param entries all there is to be found by name
 */
record ActionHandlers(
    ShellModel model,
    ControlKit kit,
    WindowModels models,
    Parent root,
    ToastLayer toast,
    Supplier<List<Node>> panes,
    LookupBar bar,
    TabPanes tabs,
    WindowPages pages,
    RecordCopies copies,
    WindowLock lock,
    ExplorerActions explorers,
    RecentSide sidePane,
    HistoryOpener histories,
    Supplier<Actions> actions,
    PaletteEntries entries)
    implements Actions.Window {

  @Override
  public Optional<Text> whyNoExport() {
    return models.whyNoExport();
  }

  @Override
  public void focusBox() {
    bar.focus();
  }

  @Override
  public void focusFront() {
    if (model.frontProperty().get().flatMap(Tab::environment).isPresent()) {
      tabs.page().ifPresent(TabPage::takeFocus);
    } else {
      bar.focus();
    }
  }

  @Override
  public void paste(String text) {
    bar.paste(text);
  }

  @Override
  public void openList(String text) {
    var go = KeyOrder.holdEnter(root.getScene(), model::isReadingList);
    model.openList(
        text,
        () -> {
          tabs.page().ifPresent(TabPage::takeFocus);
          go.run();
        });
  }

  @Override
  public void search() {
    pages.close();
    models.openSearch(model);
    tabs.page().ifPresent(TabPage::takeFocus);
  }

  @Override
  public boolean sample(int place) {
    return tabs.isVisible() && tabs.getScene() != null && tabs.sample(place);
  }

  @Override
  public void nextPane(boolean forward) {
    PaneFocus.move(root.getScene(), panes.get(), forward);
  }

  @Override
  public void find(int places) {
    tabs.page()
        .map(TabPage::find)
        .ifPresent(
            find -> {
              if (places == 0) {
                find.open();
              } else {
                find.step(places);
              }
            });
  }

  @Override
  public void split() {
    if (tabs.toggleSplit()) {
      bar.focus();
    }
  }

  @Override
  public void help() {
    HelpPane.show(kit, actions.get().all(), root.getScene().getWindow());
  }

  @Override
  public void palette() {
    Palette.open(kit, toast, entries.all());
  }

  @Override
  public void compare() {
    ComparePane.openFor(kit, front(), root.getScene().getFocusOwner());
  }

  private Optional<Finding> front() {
    return model.selectedProperty().get().flatMap(TabModel::finding);
  }

  @Override
  public void labels() {
    pages.labels();
  }

  @Override
  public void readNames() {
    models.names().refresh(model.environmentProperty().get(), this::say);
  }

  @Override
  public void label() {
    var focused = root.getScene().getFocusOwner();
    boolean opened =
        switch (focused) {
          case TableView<?> table -> TableKeys.openLabel(table);
          case null -> false;
          default -> LabelPane.openFor(focused);
        };
    if (!opened) {
      toast.say(kit.words("label.focusFirst"));
    }
  }

  @Override
  public void money() {
    if (!tabs.front().map(TabContent::openMoney).orElse(false)) {
      boolean kept = front().filter(Finding::isKept).isPresent();
      toast.say(kit.words(kept ? "kept.noMoney" : "money.none"));
    }
  }

  @Override
  public void verify() {
    pages.verify();
  }

  @Override
  public void looks() {
    pages.looks();
  }

  @Override
  public void columns() {
    if (!TableInFront.of(tabs, root.getScene())
        .map(table -> ColumnMenu.open(kit, table))
        .orElse(false)) {
      toast.say(kit.words("columns.none"));
    }
  }

  @Override
  public void rows() {
    if (!TableInFront.of(tabs, root.getScene()).map(TableKeys::openMenu).orElse(false)) {
      toast.say(kit.words("columns.none"));
    }
  }

  @Override
  public void resetLayout() {
    kit.display().remembered().reset();
    toast.say(kit.words("layout.reset"));
  }

  @Override
  public void say(Text why) {
    toast.say(kit.words(why));
  }

  @Override
  public void copySummary() {
    copies.summary();
  }

  @Override
  public void copyLink() {
    copies.link();
  }

  @Override
  public void export() {
    pages.save(false);
  }

  @Override
  public void evidence() {
    pages.save(true);
  }

  @Override
  public void enterSecrets() {
    pages.keys(model.environmentProperty().get());
  }

  @Override
  public void settings() {
    pages.settings();
  }

  @Override
  public void checkReach() {
    pages.reach();
  }

  @Override
  public void audit() {
    pages.audit();
  }

  /* Cancel what runs, else close what is open, else back to the box. */
  @Override
  public void escape() {
    if (pages.close()) {
      return;
    }
    var busy = model.frontProperty().get().filter(Tab::isBusy);
    var front = model.selectedProperty().get();
    if (busy.isPresent()) {
      busy.get().cancel();
    } else if (front.map(TabModel::stopElsewhere).orElse(false)) {
      toast.say(kit.words("elsewhere.stopped"));
    } else if (tabs.page().filter(page -> page.find().close()).isPresent()) {
      return;
    } else if (front.filter(tab -> tab.jsonProperty().get()).isPresent()) {
      front.get().jsonProperty().set(false);
    } else if (!tabs.front().map(TabContent::closeDetail).orElse(false)) {
      bar.focus();
    }
  }

  @Override
  public void lockWindow() {
    lock.lock();
  }

  @Override
  public void explore() {
    explorers.openFocused(root.getScene().getFocusOwner());
  }

  @Override
  public void pin() {
    sidePane.pin();
  }

  @Override
  public void watch() {
    sidePane.watch();
  }

  @Override
  public void note() {
    histories.note();
  }

  @Override
  public void history() {
    histories.open();
  }

  @Override
  public void side() {
    sidePane.toggle();
    if (sidePane.isLeftBehind(root.getScene().getFocusOwner())) {
      bar.focus();
    }
  }
}
