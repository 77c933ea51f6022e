package org.treasurylookup.view.shell;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.model.save.SaveSubject;
import org.treasurylookup.model.tab.ShellModel;
import org.treasurylookup.model.tab.TabModel;
import org.treasurylookup.model.window.WindowModels;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.view.action.ActionName;
import org.treasurylookup.view.action.Actions;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.page.AuditPage;
import org.treasurylookup.view.page.FileDialog;
import org.treasurylookup.view.page.KeysPage;
import org.treasurylookup.view.page.LabelsPage;
import org.treasurylookup.view.page.LooksPage;
import org.treasurylookup.view.page.Page;
import org.treasurylookup.view.page.PageHost;
import org.treasurylookup.view.page.SaveDialog;
import org.treasurylookup.view.page.SavePage;
import org.treasurylookup.view.page.SelfCheckPage;
import org.treasurylookup.view.page.SettingsPage;
import org.treasurylookup.view.page.VerifyPage;

/** The pages of a window, which stand over its tabs until something is asked or chosen there. */
final class WindowPages {
  /* What acts on the tab that a page stands over, where nobody sees it. */
  private static final Set<ActionName> OF_TAB =
      EnumSet.of(
          ActionName.REFRESH,
          ActionName.REFRESH_ALL,
          ActionName.FORWARD,
          ActionName.JSON,
          ActionName.MONEY,
          ActionName.FIND,
          ActionName.FIND_NEXT,
          ActionName.FIND_PREVIOUS,
          ActionName.SPLIT,
          ActionName.COPY_SUMMARY,
          ActionName.COPY_LINK,
          ActionName.PIN,
          ActionName.WATCH);
  private static final Set<ActionName> OF_RECORD = EnumSet.of(ActionName.PIN, ActionName.WATCH);
  private static final Set<ActionName> BACK_TO_TAB =
      EnumSet.of(ActionName.CLOSE_TAB, ActionName.BACK);
  private static final Set<FailureCode> OF_KEYS =
      EnumSet.of(FailureCode.NO_CREDENTIALS, FailureCode.COBO_AUTH, FailureCode.BITGO_AUTH);

  private final ControlKit kit;
  private final ShellModel model;
  private final WindowModels models;
  private final Executor fx;
  private final PageHost host;
  private final Consumer<Path> folders;
  private final Runnable home;
  private Subscription asking = Subscription.EMPTY;
  private @Nullable SaveDialog dialog;
  private Runnable back;

  /**
   * No page open.
   *
   * @param tabs what is shown without a page
   * @param folders shows a folder outside this program
   * @param home puts the focus where the user goes on without a page
   */
  WindowPages(
      ControlKit kit,
      ShellModel model,
      WindowModels models,
      Executor fx,
      Node tabs,
      Consumer<Path> folders,
      Runnable home) {
    this.kit = kit;
    this.model = model;
    this.models = models;
    this.fx = fx;
    this.host = new PageHost(tabs);
    this.folders = folders;
    this.home = home;
    this.back = home;
    model.frontProperty().subscribe(_ -> host.close());
    model.selectedProperty().subscribe(this::watch);
  }

  private void watch(Optional<TabModel> front) {
    host.close();
    asking.unsubscribe();
    asking =
        front
            .map(
                tab ->
                    tab.pendingProperty()
                        .subscribe(
                            (before, now) -> {
                              if (before.isEmpty() && now.isPresent()) {
                                host.close();
                              }
                            }))
            .orElse(Subscription.EMPTY);
  }

  /** Says what opens the pages. */
  void addTo(Actions actions) {
    actions.on(ActionName.EXPORT, () -> save(false));
    actions.on(ActionName.EVIDENCE, () -> save(true));
    actions.on(ActionName.VERIFY, this::verify);
    actions.on(ActionName.LOOKS, this::looks);
    actions.on(ActionName.LABELS, this::labels);
    actions.on(ActionName.SECRETS, () -> keys(model.environmentProperty().get()));
    actions.on(ActionName.SETTINGS, this::settings);
    actions.on(ActionName.SELF_CHECK, () -> selfCheck(home));
    actions.on(ActionName.AUDIT, this::audit);
    actions.instead(name -> host.pageProperty().get().flatMap(page -> instead(name, page)));
  }

  private Optional<Runnable> instead(ActionName name, Page page) {
    if (BACK_TO_TAB.contains(name)) {
      return Optional.of(this::close);
    }
    if (name == ActionName.PASTE && page.asksForSecrets()) {
      return Optional.of(() -> kit.toast().say(kit.words("page.paste")));
    }
    boolean here = page.isOfRecords() && OF_RECORD.contains(name);
    return OF_TAB.contains(name) && !here
        ? Optional.of(() -> refuse(name, page))
        : Optional.empty();
  }

  private void refuse(ActionName name, Page page) {
    if (name != ActionName.REFRESH || !page.refresh()) {
      kit.toast().say(kit.words("page.over"));
    }
  }

  /** The tabs, or the page over them. */
  PageHost node() {
    return host;
  }

  /** Leads back to where the page was opened; says whether one was open. */
  boolean close() {
    if (!host.close()) {
      return false;
    }
    back.run();
    return true;
  }

  void keys(Environment environment) {
    keys(environment, home);
  }

  private void keys(Environment environment, Runnable then) {
    open(
        new KeysPage(kit, environment, models.keys(environment), this::close),
        () -> {
          then.run();
          askAgain(environment);
        });
  }

  private void settings() {
    var ways =
        new SettingsPage.Ways(
            environment -> keys(environment, this::settings),
            () -> selfCheck(this::settings),
            this::close);
    open(new SettingsPage(kit, models.settings(model), ways));
  }

  private void selfCheck(Runnable then) {
    open(
        new SelfCheckPage(
            kit,
            models.selfCheck(),
            model.environmentProperty().get(),
            models.environments().all(),
            this::close),
        then);
  }

  private void labels() {
    open(
        new LabelsPage(
            kit, models.labelBook(), model.environmentProperty().get(), dialog(), this::close));
  }

  private void audit() {
    open(new AuditPage(kit, models.audit(), dialog(), this::close));
  }

  /* The tab in front as a file, or as a pack; nothing to save is said. */
  private void save(boolean evidence) {
    var front = model.frontProperty().get().flatMap(tab -> SaveSubject.of(tab, evidence));
    if (front.isEmpty()) {
      kit.toast().say(kit.words("save.nothing"));
      return;
    }
    var saving = models.saving(front.get(), evidence, kit.display().spreadsheetProperty());
    open(new SavePage(kit, saving, dialog(), folders, this::close));
  }

  /* The looks at the record in front that are kept; without a record, that is said. */
  private void looks() {
    var lookup = model.selectedProperty().get().flatMap(TabModel::lookup);
    if (lookup.isEmpty()) {
      kit.toast().say(kit.words("looks.noRecord"));
      return;
    }
    var shown = model.selectedProperty().get().flatMap(TabModel::finding).map(Finding::target);
    var target = shown.orElse(lookup.get().targets().getFirst());
    var tabs = models.keptLooks(model, why -> kit.toast().say(kit.words(why)));
    Optional<Consumer<List<Finding>>> save =
        models.whyNoExport().isPresent() ? Optional.empty() : Optional.of(this::pack);
    var ways = new LooksPage.Ways(tabs::open, save, this::close);
    open(new LooksPage(kit, models.looks(target, lookup.get().environment()), ways));
  }

  private void pack(List<Finding> looks) {
    var subject = SaveSubject.of(looks);
    var saving = models.saving(subject, true, kit.display().spreadsheetProperty());
    open(new SavePage(kit, saving, dialog(), folders, this::close));
  }

  private void verify() {
    open(new VerifyPage(kit, models.pack(model), dialog(), this::close));
  }

  private SaveDialog dialog() {
    if (dialog == null) {
      dialog =
          new FileDialog(() -> host.getScene().getWindow(), why -> kit.toast().say(kit.words(why)));
    }
    return dialog;
  }

  /** Asks in another way from now on where files are saved. */
  void askThrough(SaveDialog other) {
    dialog = other;
  }

  /*
   * Whoever had the focus is gone with the tabs, and the scene looks for another one first. What
   * scrolls has its content in the scene only once it was styled. It may be closed before that.
   */
  void open(Page page) {
    open(page, home);
  }

  /**
   * The same where leaving the page, in any way, leads on.
   *
   * @param then shows another page, or puts the focus where the user goes on
   */
  void open(Page page, Runnable then) {
    back = then;
    host.open(page);
    fx.execute(
        () -> {
          if (host.pageProperty().get().filter(page::equals).isPresent()) {
            host.applyCss();
            page.focus();
          }
        });
  }

  /** Does something once what happens now is over. */
  void later(Runnable work) {
    fx.execute(work);
  }

  /* What failed for want of a key is asked again with the key. */
  private void askAgain(Environment environment) {
    model
        .selectedProperty()
        .get()
        .filter(tab -> tab.finding().filter(f -> lacksKey(f, environment)).isPresent())
        .ifPresent(TabModel::refresh);
  }

  private boolean lacksKey(Finding finding, Environment environment) {
    return finding.environment().equals(environment)
        && finding.failure().filter(failure -> OF_KEYS.contains(failure.code())).isPresent()
        && models.isReady(environment, List.of(finding.target().kind().provider()));
  }
}
