package org.treasurylookup.view.shell;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.KeyDesk;
import org.treasurylookup.model.Display;
import org.treasurylookup.model.Personal;
import org.treasurylookup.model.ShellModel;
import org.treasurylookup.model.TabModel;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.text.Messages;
import org.treasurylookup.view.control.ChunkText;
import org.treasurylookup.view.control.Kit;
import org.treasurylookup.view.control.ToastLayer;
import org.treasurylookup.view.outcome.EmptyView.Sample;
import org.treasurylookup.view.theme.ThemeManager;

/** The window: environment strip, look-up box, tabs, facts. */
public final class Shell {
  private static final double WIDTH = 1360;
  private static final double HEIGHT = 860;
  private static final double LEAST_WIDTH = 1024;
  private static final double LEAST_HEIGHT = 640;

  private final ShellModel model;
  private final Kit kit;
  private final ToastLayer toast = new ToastLayer();
  private final LookupBar bar;
  private final Tabs tabs;
  private final Strip strip;
  private final Actions actions;
  private final KeyDesk keys;
  private final Lock lock;
  private final Explorers explorers;
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
      List<Environment> environments,
      KeyDesk keys,
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
    this.kit = new Kit(parts.messages(), toast, parts.display());
    this.keys = parts.keys();
    var context =
        new ShellContext(
            kit,
            parts.fx(),
            parts.clock(),
            parts.version(),
            model.environmentProperty().get().isEmbedded() ? parts.samples() : List.of(),
            target -> model.ask(List.of(target), false),
            model::open,
            this::enterSecrets);
    this.bar = new LookupBar(kit, model);
    this.tabs = new Tabs(model, context);
    this.actions = new Actions(model, parts.display(), new Hands());
    var menu = new AppMenu(kit, model, parts.environments(), actions);
    this.strip = new Strip(kit, model, menu);
    root.setTop(new VBox(strip, bar));
    root.setCenter(tabs);
    root.setBottom(new Facts(kit, parts.clock(), model).node());
    root.getStyleClass().add("shell");
    this.lock = new Lock(kit, parts.guards(), toast, root);
    this.explorers =
        new Explorers(kit, parts.guards(), this::found, () -> root.getScene().getWindow());
    explorers.addTo(root);
    toast.onCopied(this::copied);
    toast.show(root);
    root.addEventFilter(KeyEvent.KEY_PRESSED, actions::key);
  }

  /** The content. */
  public Parent root() {
    return toast;
  }

  /** Puts the content into a window and gives the look-up box the focus. */
  public void show(Stage stage, ThemeManager themes) {
    var scene = new Scene(toast, WIDTH, HEIGHT);
    themes.dress(scene);
    stage.setScene(scene);
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    model
        .environmentProperty()
        .subscribe(
            environment -> stage.setTitle(Strip.prefix(kit, environment) + "Treasury Lookup"));
    lock.watch(stage);
    stage.show();
    bar.focus();
  }

  /** Does something that shows words from outside: now, or once the window is unlocked. */
  public void whenOpen(Runnable work) {
    lock.whenOpen(work);
  }

  private Optional<Finding> found() {
    return model.selectedProperty().get().flatMap(TabModel::finding);
  }

  private void copied(String raw) {
    if (found().filter(finding -> Personal.isIn(finding, raw)).isPresent()) {
      lock.copied(raw);
    }
  }

  private void tellKey(String apiKey) {
    toast.say(kit.messages().get("secrets.apiKey", apiKey));
  }

  private void enterSecrets() {
    var environment = model.environmentProperty().get();
    if (new SecretsForm(kit, environment, keys, this::tellKey).show(root.getScene().getWindow())) {
      model.selectedProperty().get().ifPresent(TabModel::refresh);
    }
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
      Panes.move(root.getScene(), List.of(strip, bar, tabs), forward);
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
      if (root.getScene().getFocusOwner() instanceof ChunkText value) {
        String pasted = Clipboard.getSystemClipboard().getString();
        ComparePane.open(
            kit, value.getAccessibleText(), value.raw(), pasted == null ? "" : pasted, value);
      } else {
        toast.say(kit.messages().get("compare.focusFirst"));
      }
    }

    @Override
    public void copySummary() {
      boolean hidden = kit.display().hiddenProperty().get();
      copy(
          found().map(finding -> Summary.of(finding, kit)),
          hidden ? "copied.summary.hidden" : "copied.summary");
    }

    @Override
    public void copyLink() {
      copy(found().map(Summary::link), "copied.link");
    }

    @Override
    public void enterSecrets() {
      Shell.this.enterSecrets();
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

    private void copy(Optional<String> text, String key) {
      text.ifPresent(
          known -> {
            var content = new ClipboardContent();
            content.putString(known);
            Clipboard.getSystemClipboard().setContent(content);
            copied(known);
            toast.say(kit.messages().get(key));
          });
    }
  }

  /* Cancel what runs, else close what is open, else back to the box. */
  private void escape() {
    var front = model.selectedProperty().get();
    if (front.filter(tab -> tab.pendingProperty().get().isPresent()).isPresent()) {
      front.get().cancel();
    } else if (front.map(TabModel::stopElsewhere).orElse(false)) {
      toast.say(kit.messages().get("elsewhere.stopped"));
    } else if (front.filter(tab -> tab.jsonProperty().get()).isPresent()) {
      front.get().jsonProperty().set(false);
    } else if (!tabs.front().map(TabContent::closeDetail).orElse(false)) {
      bar.focus();
    }
  }
}
