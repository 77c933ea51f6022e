package org.treasurylookup.view.shell;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.treasurylookup.domain.Discretion;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.KeyDesk;
import org.treasurylookup.model.Display;
import org.treasurylookup.model.ShellModel;
import org.treasurylookup.model.TabModel;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.text.Messages;
import org.treasurylookup.view.control.ChunkText;
import org.treasurylookup.view.control.Kit;
import org.treasurylookup.view.control.TableKeys;
import org.treasurylookup.view.control.TableKeys.Raw;
import org.treasurylookup.view.control.TableKeys.Value;
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
  private final BorderPane root = new BorderPane();

  /**
   * What a window is made of.
   *
   * @param samples records of the sandbox to try
   * @param fx runs work later on the JavaFX thread
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
      Display display) {}

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
    stage.show();
    bar.focus();
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
      List<Node> panes = new ArrayList<>(List.of(strip, bar));
      panes.addAll(tabs.sides());
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
      var focused = root.getScene().getFocusOwner();
      var value =
          switch (focused) {
            case ChunkText id ->
                Optional.of(new Value(id.getAccessibleText(), new Raw(Discretion.OPEN, id.raw())));
            case TableView<?> table -> TableKeys.focused(table);
            case null, default -> Optional.<Value>empty();
          };
      value
          .filter(known -> !kit.hides(known.raw().discretion()))
          .ifPresentOrElse(
              known -> compare(known, focused),
              () -> toast.say(kit.messages().get("compare.focusFirst")));
    }

    private void compare(Value value, Node owner) {
      String pasted = Clipboard.getSystemClipboard().getString();
      ComparePane.open(kit, value.name(), value.raw().text(), pasted == null ? "" : pasted, owner);
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

    private Optional<Finding> found() {
      return model.selectedProperty().get().flatMap(TabModel::finding);
    }

    private void copy(Optional<String> text, String key) {
      text.ifPresent(
          known -> {
            var content = new ClipboardContent();
            content.putString(known);
            Clipboard.getSystemClipboard().setContent(content);
            toast.say(kit.messages().get(key));
          });
    }
  }

  /* Cancel what runs, else close what is open, else back to the box. */
  private void escape() {
    var front = model.selectedProperty().get();
    if (front.filter(tab -> tab.pendingProperty().get().isPresent()).isPresent()) {
      front.get().cancel();
    } else if (tabs.front().filter(content -> content.find().close()).isPresent()) {
      return;
    } else if (front.filter(tab -> tab.jsonProperty().get()).isPresent()) {
      front.get().jsonProperty().set(false);
    } else if (!tabs.front().map(TabContent::closeDetail).orElse(false)) {
      bar.focus();
    }
  }
}
