package org.treasurylookup.view.shell;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.treasurylookup.domain.answer.ProgramFault;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.model.DisplayModel;
import org.treasurylookup.model.lookup.TabTargets;
import org.treasurylookup.model.tab.ShellModel;
import org.treasurylookup.model.window.WindowModels;
import org.treasurylookup.text.Messages;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.action.ActionName;
import org.treasurylookup.view.action.Actions;
import org.treasurylookup.view.action.AppMenu;
import org.treasurylookup.view.action.DisplayActions;
import org.treasurylookup.view.action.HelpPane;
import org.treasurylookup.view.action.MenuKey;
import org.treasurylookup.view.action.Palette;
import org.treasurylookup.view.action.PaletteEntries;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.FirstFrame;
import org.treasurylookup.view.control.LatinKeys;
import org.treasurylookup.view.control.RedoKey;
import org.treasurylookup.view.control.TextDrops;
import org.treasurylookup.view.control.ToastLayer;
import org.treasurylookup.view.environment.EnvironmentBar;
import org.treasurylookup.view.lock.PrivacyGuards;
import org.treasurylookup.view.lock.WindowLock;
import org.treasurylookup.view.outcome.EmptyView.Sample;
import org.treasurylookup.view.page.SaveDialog;
import org.treasurylookup.view.tab.TabPage;
import org.treasurylookup.view.tab.WindowContext;
import org.treasurylookup.view.theme.ThemeManager;
import org.treasurylookup.view.window.DesktopClipboard;
import org.treasurylookup.view.window.LowWindow;
import org.treasurylookup.view.window.WindowPlace;

/** The window: environment bar, look-up bar, tabs, status bar. */
public final class Shell {
  private final ShellModel model;
  private final ControlKit kit;
  private final Executor fx;
  private final MistakeBar mistakes;
  private final ToastLayer toast = new ToastLayer();
  private final LookupBar bar;
  private final TabPanes tabs;
  private final EnvironmentBar environmentBar;
  private final Actions actions;
  private final AppMenu menu;
  private final WindowPages pages;
  private final EnvironmentSwitch switching;
  private final RefusedLinks refusals;
  private final WindowLock lock;
  private final ExplorerActions explorers;
  private final RecordCopies copies;
  private final RecentPlace recent;
  private final HistoryOpener histories;
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
      WindowModels models,
      List<Sample> samples,
      String version,
      Executor fx,
      Clock clock,
      DisplayModel display,
      PrivacyGuards guards) {}

  /** A window's content, not shown yet. */
  public Shell(Parts parts) {
    this.model = parts.model();
    var models = parts.models();
    this.fx = parts.fx();
    var naming = models.naming(() -> model.environmentProperty().get().name());
    this.kit = new ControlKit(parts.messages(), toast, parts.display(), naming);
    this.mistakes = new MistakeBar(kit, toast, parts.version());
    var context =
        new WindowContext(
            kit,
            root,
            parts.fx(),
            parts.clock(),
            parts.version(),
            model,
            models.records(model),
            new WindowContext.Beginning(
                parts.samples(), models::isReady, environment -> pages().keys(environment)));
    this.refusals = new RefusedLinks(kit);
    this.bar = new LookupBar(kit, model, it -> EnvironmentSwitch.place(models, model, it));
    this.tabs = new TabPanes(model, models.split(model), context);
    bar.onLead((found, newTab) -> models.find(model, found, newTab));
    this.pages =
        new WindowPages(kit, model, models, parts.fx(), tabs, parts.guards().folders(), this::home);
    this.switching = new EnvironmentSwitch(kit, model, models, pages);
    this.lock = new WindowLock(kit, parts.guards(), toast, this::readOn);
    this.explorers =
        new ExplorerActions(kit, parts.guards(), this::found, () -> root.getScene().getWindow());
    this.copies = new RecordCopies(kit, this::found, lock::copied, lock::copiedToLast);
    this.recent = new RecentPlace(context, models, switching, lock);
    this.histories = new HistoryOpener(kit, model, models, pages, recent);
    this.actions = actions(models);
    this.menu = new AppMenu(kit, model, () -> models.environments().all(), switching::to, actions);
    this.environmentBar = new EnvironmentBar(kit, model, menu);
    arrange(parts.clock());
    listen();
  }

  private void arrange(Clock clock) {
    root.setTop(new VBox(environmentBar, bar));
    root.setLeft(recent.node());
    root.setCenter(pages.node());
    root.setBottom(new AnswerStatus(kit, clock, model, pages.node().pageProperty()).node());
    root.getStyleClass().add("shell");
    LowWindow.mark(root, kit.display());
    explorers.addTo(root);
    toast.show(root);
  }

  private void listen() {
    bar.onOpened(this::readOn);
    model.onElsewhere(switching::pasted);
    model
        .frontProperty()
        .subscribe(
            (_, front) -> Optional.of(front).filter(Optional::isEmpty).ifPresent(_ -> bar.focus()));
    toast.onCopied(copies::copied);
    toast.onPastedSecret(lock::copied);
    MenuKey.hear(root, System.getProperty("os.name", ""));
    root.addEventFilter(KeyEvent.KEY_PRESSED, actions::key);
    TextDrops.take(root, bar::paste);
  }

  /** Pastes and keeps what the desktop's clipboard can beyond JavaFX's. */
  public void share(DesktopClipboard clipboard) {
    bar.onMiddleButton(() -> clipboard.marked(text -> lock.whenOpen(() -> bar.paste(text))));
    lock.keepAtEnd(clipboard::keep);
    if (!clipboard.lasts()) {
      toast.afterFirstCopy(kit.words("copied.ends"));
    }
  }

  /**
   * Tells what a watched record says outside of this window too, for who looks elsewhere.
   *
   * @param outside takes a sentence without amounts, and the same with them; neither has a name
   */
  public void tellsOutsideThrough(BiConsumer<String, String> outside) {
    recent.tellsOutsideThrough(outside);
  }

  /** Says that a page could not be opened outside, and offers its address. */
  public void noBrowser(URI page) {
    whenOpen(() -> explorers.noBrowser(page));
  }

  private Actions actions(WindowModels models) {
    var made = new Actions(models.whyNoExport(), this::say);
    new TabActions(model, models, kit, bar, tabs, pages).addTo(made);
    new FrontActions(model, kit, tabs, root).addTo(made);
    DisplayActions.addTo(made, kit);
    pages.addTo(made);
    histories.addTo(made);
    copies.addTo(made);
    recent.addTo(made, bar::focus);
    made.on(ActionName.LOCK, lock::lock);
    made.on(ActionName.EXPLORE, () -> explorers.openFocused(root.getScene().getFocusOwner()));
    made.on(
        ActionName.NAMES,
        () -> models.names().refresh(model.environmentProperty().get(), this::say));
    made.on(ActionName.NEXT_PANE, () -> PaneFocus.move(root.getScene(), panes(), true));
    made.on(ActionName.PREVIOUS_PANE, () -> PaneFocus.move(root.getScene(), panes(), false));
    made.on(ActionName.HELP, () -> HelpPane.show(kit, made.all(), root.getScene().getWindow()));
    var entries =
        new PaletteEntries(
            kit,
            models,
            made,
            switching::to,
            recent::recent,
            look -> recent.open(look.ref(), false),
            bar::paste);
    made.on(ActionName.PALETTE, () -> Palette.open(kit, toast, entries.all()));
    return made;
  }

  private List<Node> panes() {
    List<Node> panes = new ArrayList<>(List.of(environmentBar, bar, recent.node()));
    panes.addAll(
        tabs.isVisible() && tabs.getScene() != null ? tabs.halves() : List.of(pages.node()));
    panes.addAll(toast.bars());
    return panes;
  }

  private void readOn() {
    tabs.page().ifPresentOrElse(TabPage::takeFocus, bar::focus);
  }

  /* A key may have been entered meanwhile. */
  private void home() {
    tabs.showEmptyAgain();
    bar.focus();
  }

  public Parent root() {
    return toast;
  }

  /** Puts the content into a window and gives the look-up box the focus. */
  public void show(Stage stage, ThemeManager themes) {
    WindowPlace.keep(stage, kit.display().remembered().placeProperty());
    /* With a size it need not be laid out in another first. */
    var scene = new Scene(toast, stage.getWidth(), stage.getHeight());
    themes.dress(scene);
    stage.setScene(scene);
    WindowTitle.keep(kit, model, pages.node().pageProperty(), stage::setTitle);
    lock.watch(stage);
    LatinKeys.watch(stage);
    RedoKey.hear(stage);
    stage.show();
    bar.focus();
    FirstFrame.then(() -> fx.execute(this::fill));
  }

  /** Makes what the first frame of the window need not wait for. */
  public void fill() {
    menu.fill();
    recent.fill();
    kit.naming().start(this::say);
    histories.notes().follow();
  }

  /** Asks in another way than the operating system's where files are saved. */
  public void savesThrough(SaveDialog dialog) {
    pages.askThrough(dialog);
  }

  /** Says a sentence that needs no answer. */
  public void say(Text sentence) {
    toast.say(kit.words(sentence));
  }

  /** Says a sentence that stays until it is closed, in place of an earlier one that does. */
  public void keepSaying(Text sentence) {
    toast.keepSaying(kit.words(sentence), kit.words("notice.close"));
  }

  public void tell(ProgramFault fault) {
    mistakes.tell(fault);
  }

  /** Says why something from outside was not opened. */
  public void refuse(Text why) {
    refusals.add(why, root.getScene().getWindow());
  }

  /** Does something that shows words from outside: now, or once the window is unlocked. */
  public void whenOpen(Runnable work) {
    lock.whenOpen(work);
  }

  private Optional<Finding> found() {
    return model.selectedProperty().get().flatMap(tab -> tab.finding().map(tab::judged));
  }

  /**
   * Opens what links ask for, after asking where they go to another environment than the window's.
   *
   * @param then told when the user has decided
   */
  public void follow(List<TabTargets> questions, Runnable then) {
    switching.link(questions, then);
  }

  private WindowPages pages() {
    return pages;
  }
}
