package org.treasurylookup.view.shell;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
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
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.model.keys.KeyModel;
import org.treasurylookup.model.save.SaveModel;
import org.treasurylookup.model.save.SaveSubject;
import org.treasurylookup.model.selfcheck.SelfCheckModel;
import org.treasurylookup.model.settings.PageServices;
import org.treasurylookup.model.settings.SettingsModel;
import org.treasurylookup.model.tab.ShellModel;
import org.treasurylookup.model.tab.TabModel;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.page.FileDialog;
import org.treasurylookup.view.page.KeysPage;
import org.treasurylookup.view.page.Page;
import org.treasurylookup.view.page.PageHost;
import org.treasurylookup.view.page.SaveDialog;
import org.treasurylookup.view.page.SavePage;
import org.treasurylookup.view.page.SelfCheckPage;
import org.treasurylookup.view.page.SettingsPage;

/** The pages of a window, which stand over its tabs until something is asked or chosen there. */
final class WindowPages {
  private static final Set<FailureCode> OF_KEYS =
      EnumSet.of(FailureCode.NO_CREDENTIALS, FailureCode.COBO_AUTH, FailureCode.BITGO_AUTH);

  private final ControlKit kit;
  private final ShellModel model;
  private final PageServices services;
  private final Executor fx;
  private final PageHost host;
  private final Consumer<Path> folders;
  private final Runnable home;
  private Subscription asking = Subscription.EMPTY;
  private @Nullable SaveDialog dialog;
  private Optional<Runnable> back = Optional.empty();

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
      PageServices services,
      Executor fx,
      Node tabs,
      Consumer<Path> folders,
      Runnable home) {
    this.kit = kit;
    this.model = model;
    this.services = services;
    this.fx = fx;
    this.host = new PageHost(tabs);
    this.folders = folders;
    this.home = home;
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

  /** The tabs, or the page over them. */
  PageHost node() {
    return host;
  }

  /** Leads back to the tabs; says whether a page was open. */
  boolean close() {
    var before = back;
    back = Optional.empty();
    if (!host.close()) {
      return false;
    }
    before.orElse(home).run();
    return true;
  }

  /** Opens the keys of an environment. */
  void keys(Environment environment) {
    List<KeyModel> setups = new ArrayList<>();
    for (var provider : Provider.values()) {
      if (environment.has(provider)) {
        setups.add(new KeyModel(services.keys(), environment, provider, services.workers(), fx));
      }
    }
    open(new KeysPage(kit, environment, setups, () -> keysDone(environment)));
  }

  /** Opens the settings. */
  void settings(String version) {
    var ways =
        new SettingsPage.Ways(
            environment -> leadingBack(version, () -> keys(environment)),
            () -> leadingBack(version, () -> reach(version)),
            this::close);
    open(new SettingsPage(kit, new SettingsModel(services, fx), ways));
  }

  /* Whoever leaves a page that the settings led to wants to go on there. */
  private void leadingBack(String version, Runnable open) {
    open.run();
    back = Optional.of(() -> settings(version));
  }

  /** Opens the check of everything the program can reach. */
  void reach(String version) {
    var check = new SelfCheckModel(services, version, fx);
    open(
        new SelfCheckPage(
            kit,
            check,
            model.environmentProperty().get(),
            services.environments().all(),
            this::close));
  }

  /** Opens what saves the tab in front as a file, or a pack of it; nothing to save is said. */
  void save(boolean evidence, String version, Clock clock) {
    var front = model.frontProperty().get().flatMap(SaveSubject::of);
    if (front.isEmpty()) {
      kit.toast().say(kit.words("save.nothing"));
      return;
    }
    var what = front.get();
    var around =
        new SaveModel.Surroundings(
            services.effective().whyNoPersonal(),
            services.journal(),
            kit.display().spreadsheetProperty(),
            System.getProperty("user.name", ""),
            version,
            clock,
            services.workers(),
            fx);
    var saving = evidence ? SaveModel.evidence(what, around) : SaveModel.export(what, around);
    open(new SavePage(kit, saving, dialog(), folders, this::close));
  }

  private SaveDialog dialog() {
    if (dialog == null) {
      dialog = new FileDialog(() -> host.getScene().getWindow());
    }
    return dialog;
  }

  /** Asks in another way from now on where files are saved. */
  void askThrough(SaveDialog other) {
    dialog = other;
  }

  /*
   * Whoever had the focus is gone with the tabs, and the scene looks for another one first. What
   * scrolls has its content in the scene only once it was styled.
   */
  void open(Page page) {
    back = Optional.empty();
    host.open(page);
    fx.execute(
        () -> {
          host.applyCss();
          page.focus();
        });
  }

  /** Does something once what happens now is over. */
  void later(Runnable work) {
    fx.execute(work);
  }

  /* What failed for want of a key is asked again with the key. */
  private void keysDone(Environment environment) {
    close();
    model
        .selectedProperty()
        .get()
        .filter(tab -> tab.finding().filter(f -> lacksKey(f, environment)).isPresent())
        .ifPresent(TabModel::refresh);
  }

  private boolean lacksKey(Finding finding, Environment environment) {
    return finding.environment().equals(environment)
        && finding.failure().filter(failure -> OF_KEYS.contains(failure.code())).isPresent()
        && services.keys().isReady(environment, finding.target().kind().provider());
  }

  /** Whether there is a provider to ask in an environment. */
  static boolean isReady(PageServices services, Environment environment) {
    return EnumSet.allOf(Provider.class).stream()
        .filter(environment::has)
        .anyMatch(provider -> services.keys().isReady(environment, provider));
  }
}
