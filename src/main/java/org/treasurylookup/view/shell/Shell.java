package org.treasurylookup.view.shell;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.model.Display;
import org.treasurylookup.model.Question;
import org.treasurylookup.model.ShellModel;
import org.treasurylookup.model.TabModel;
import org.treasurylookup.model.page.Office;
import org.treasurylookup.text.Messages;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ColumnMenu;
import org.treasurylookup.view.control.Kit;
import org.treasurylookup.view.control.ToastLayer;
import org.treasurylookup.view.outcome.EmptyView.Sample;
import org.treasurylookup.view.theme.ThemeManager;

/** The window: environment strip, look-up box, tabs, facts. */
public final class Shell {
  private final ShellModel model;
  private final Kit kit;
  private final String version;
  private final Office office;
  private final ToastLayer toast = new ToastLayer();
  private final LookupBar bar;
  private final Tabs tabs;
  private final Strip strip;
  private final Actions actions;
  private final Pages pages;
  private final Switching switching;
  private final Lock lock;
  private final Explorers explorers;
  private final Copies copies;
  private final BorderPane root = new BorderPane();

  /**
   * What a window is made of.
   *
   * @param samples records of the sandbox to try
   * @param fx runs work later on the JavaFX thread
   * @param guards what keeps records to the person in front
   */
  public record Parts(
      ShellModel model,
      Messages messages,
      Office office,
      ThemeManager themes,
      List<Sample> samples,
      String version,
      Executor fx,
      Clock clock,
      Display display,
      Guards guards) {}

  /** A window's content, not shown yet. */
  public Shell(Parts parts) {
    this.model = parts.model();
    this.version = parts.version();
    this.office = parts.office();
    this.kit = new Kit(parts.messages(), toast, parts.display());
    var context =
        new ShellContext(
            kit,
            parts.fx(),
            parts.clock(),
            parts.version(),
            model.environmentProperty(),
            parts.samples(),
            environment -> Pages.isReady(office, environment),
            office.effective().whyNoExport(),
            target -> model.ask(List.of(target), false),
            model::openTab,
            environment -> pages().keys(environment));
    this.bar = new LookupBar(kit, model);
    this.tabs = new Tabs(model, context);
    this.pages = new Pages(kit, model, office, parts.fx(), tabs, this::home);
    this.actions = new Actions(model, parts.display(), new Hands());
    this.switching = new Switching(kit, model, office, pages);
    var menu = new AppMenu(kit, model, () -> office.environments().all(), switching::to, actions);
    this.strip = new Strip(kit, model, menu);
    root.setTop(new VBox(strip, bar));
    root.setCenter(pages.node());
    root.setBottom(new Facts(kit, parts.clock(), model).node());
    root.getStyleClass().add("shell");
    this.lock = new Lock(kit, parts.guards(), toast, root);
    this.explorers =
        new Explorers(kit, parts.guards(), this::found, () -> root.getScene().getWindow());
    explorers.addTo(root);
    this.copies = new Copies(kit, this::found, lock::copied);
    toast.onCopied(copies::copied);
    toast.onPastedSecret(lock::copied);
    toast.show(root);
    root.addEventFilter(KeyEvent.KEY_PRESSED, actions::key);
  }

  /* A key may have been entered meanwhile. */
  private void home() {
    tabs.showEmptyAgain();
    bar.focus();
  }

  /** The content. */
  public Parent root() {
    return toast;
  }

  /** Puts the content into a window and gives the look-up box the focus. */
  public void show(Stage stage, ThemeManager themes) {
    var scene = new Scene(toast);
    themes.dress(scene);
    stage.setScene(scene);
    WindowPlace.keep(stage, kit.display().remembered().placeProperty());
    WindowTitle.keep(kit, model, stage::setTitle);
    lock.watch(stage);
    stage.show();
    bar.focus();
  }

  /** Says a sentence that needs no answer. */
  public void say(Text sentence) {
    toast.say(kit.messages().get(sentence));
  }

  /** Does something that shows words from outside: now, or once the window is unlocked. */
  public void whenOpen(Runnable work) {
    lock.whenOpen(work);
  }

  private Optional<Finding> found() {
    return model.selectedProperty().get().flatMap(TabModel::finding);
  }

  /**
   * Opens what links ask for, after asking where they go to another environment than the window's.
   *
   * @param questions all of one environment
   * @param then told when the user has decided
   */
  public void follow(List<Question> questions, Runnable then) {
    switching.link(questions, then);
  }

  private Pages pages() {
    return pages;
  }

  /** What the actions do in this window. */
  private final class Hands implements Actions.Window {
    @Override
    public void focusBox() {
      bar.focus();
    }

    @Override
    public void paste(String text) {
      bar.paste(text);
    }

    @Override
    public void nextPane(boolean forward) {
      List<Node> panes = new ArrayList<>(List.of(strip, bar));
      panes.addAll(
          tabs.isVisible() && tabs.getScene() != null ? tabs.sides() : List.of(pages.node()));
      Panes.move(root.getScene(), panes, forward);
    }

    @Override
    public void find(int places) {
      tabs.front()
          .map(TabContent::find)
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
      HelpPane.show(kit, actions.all(), root.getScene().getWindow());
    }

    @Override
    public void palette() {
      new Palette(kit, actions.everything()).show(bar);
    }

    @Override
    public void compare() {
      ComparePane.openFor(kit, root.getScene().getFocusOwner());
    }

    @Override
    public void columns() {
      if (!TableInFront.of(tabs, root.getScene())
          .map(table -> ColumnMenu.open(kit, table))
          .orElse(false)) {
        toast.say(kit.messages().get("columns.none"));
      }
    }

    @Override
    public void resetLayout() {
      kit.display().remembered().reset();
      toast.say(kit.messages().get("layout.reset"));
    }

    @Override
    public Optional<Text> whyNoExport() {
      return office.effective().whyNoExport();
    }

    @Override
    public void say(Text why) {
      toast.say(kit.messages().get(why));
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
    public void enterSecrets() {
      pages.keys(model.environmentProperty().get());
    }

    @Override
    public void settings() {
      pages.settings(version);
    }

    @Override
    public void checkReach() {
      pages.reach(version);
    }

    @Override
    public void escape() {
      Shell.this.escape();
    }

    @Override
    public void lock() {
      lock.lock();
    }

    @Override
    public void explore() {
      explorers.openFocused(root.getScene().getFocusOwner());
    }
  }

  /* Cancel what runs, else close what is open, else back to the box. */
  private void escape() {
    if (pages.close()) {
      return;
    }
    var front = model.selectedProperty().get();
    if (front.filter(tab -> tab.pendingProperty().get().isPresent()).isPresent()) {
      front.get().cancel();
    } else if (front.map(TabModel::stopElsewhere).orElse(false)) {
      toast.say(kit.messages().get("elsewhere.stopped"));
    } else if (tabs.front().filter(content -> content.find().close()).isPresent()) {
      return;
    } else if (front.filter(tab -> tab.jsonProperty().get()).isPresent()) {
      front.get().jsonProperty().set(false);
    } else if (!tabs.front().map(TabContent::closeDetail).orElse(false)) {
      bar.focus();
    }
  }
}
