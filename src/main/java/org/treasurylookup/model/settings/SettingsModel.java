package org.treasurylookup.model.settings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.treasurylookup.api.http.ProxyRules;
import org.treasurylookup.model.LatestTask;
import org.treasurylookup.settings.EffectiveSettings;
import org.treasurylookup.settings.EnvironmentDraft;
import org.treasurylookup.settings.Environments;
import org.treasurylookup.settings.Preferences;
import org.treasurylookup.settings.ProxyChoice;
import org.treasurylookup.settings.file.ImproperValue;
import org.treasurylookup.text.Text;

/** What is in force, who set it, and changes to what the user may choose. FX thread. */
public final class SettingsModel {
  private final PageServices services;
  private final Supplier<Set<String>> asked;
  private final Executor fx;

  /**
   * The settings of a run.
   *
   * @param asked names of the environments that a window or its tabs go on asking
   * @param fx runs work on the JavaFX thread; the caller's own thread in tests
   */
  public SettingsModel(PageServices services, Supplier<Set<String>> asked, Executor fx) {
    this.services = services;
    this.asked = asked;
    this.fx = fx;
  }

  /** What is in force now, and who set it. */
  public EffectiveSettings effective() {
    return services.effective();
  }

  /** What the variables of this PC say about proxies, and what of it cannot be used. */
  public List<Text> proxyRemarks() {
    return services.selfCheck().proxyRemarks();
  }

  /** The environments there are, and those left out. */
  public Environments environments() {
    return services.environments();
  }

  /** Why look-ups are not remembered after this run, or what became of earlier ones. */
  public Optional<Text> historyRemark() {
    return services.keys().hasKeystore()
        ? services.history().state().problem()
        : Optional.of(services.keys().whyNoKeystore());
  }

  /** Taking part in a desk; empty where the organisation names none. */
  public Optional<DeskModel> desk() {
    return services.desk().map(desk -> new DeskModel(desk, services.workers(), fx));
  }

  /** The key store's name. */
  public String keystore() {
    return services.keys().keystoreName();
  }

  /**
   * Changes what the user chose.
   *
   * @return what is wrong with it, and then nothing was changed
   */
  public Optional<Text> change(UnaryOperator<Preferences> how) {
    try {
      services.set(how.apply(services.effective().preferences()));
    } catch (ImproperValue e) {
      return Optional.of(Text.of("settings.problem", e.text()));
    }
    return Optional.empty();
  }

  public Optional<Text> limits(UnaryOperator<Preferences.Limits> how) {
    return change(preferences -> preferences.with(how.apply(preferences.limits())));
  }

  /** Changes the times of privacy. */
  public Optional<Text> privacy(UnaryOperator<Preferences.Privacy> how) {
    return change(preferences -> preferences.with(how.apply(preferences.privacy())));
  }

  /**
   * Chooses a way to the network.
   *
   * @param exceptions as typed, between commas, semicolons or blanks
   */
  public Optional<Text> proxy(
      ProxyChoice.Mode mode, String host, String port, String user, String exceptions) {
    if (mode != ProxyChoice.Mode.MANUAL) {
      return proxy(new ProxyChoice(mode, "", 0, "", List.of()));
    }
    if (!port.strip().matches("[0-9]{1,5}")) {
      return Optional.of(Text.of("settings.proxy.portNumber"));
    }
    var hosts = ProxyRules.exceptions(exceptions);
    int number = Integer.parseInt(port.strip());
    return proxy(new ProxyChoice(mode, host.strip(), number, user.strip(), hosts));
  }

  private Optional<Text> proxy(ProxyChoice chosen) {
    return change(preferences -> preferences.with(preferences.network().with(chosen)));
  }

  /**
   * Takes the password of the proxy in force.
   *
   * @param done told what went wrong; empty when nothing did
   */
  public void proxyPassword(char[] typed, boolean remember, Consumer<Optional<Text>> done) {
    work(() -> services.proxyPassword(typed, remember), done);
  }

  private void work(Supplier<Optional<Text>> work, Consumer<Optional<Text>> done) {
    new LatestTask(fx)
        .begin(fault -> done.accept(Optional.of(fault.text())))
        .work(services.workers(), work, done);
  }

  /**
   * Adds an environment of the user's, or replaces the one of its name that nobody asks.
   *
   * @param done told what is wrong with it; empty when it was added
   */
  public void addEnvironment(EnvironmentDraft draft, Consumer<Optional<Text>> done) {
    unlessAsked(draft.name().strip(), () -> services.addEnvironment(draft), done);
  }

  /**
   * Removes an environment of the user's that nobody asks. Its keys stay in the key store until
   * they are forgotten.
   *
   * @param done told what went wrong; empty when it was removed
   */
  public void removeEnvironment(String name, Consumer<Optional<Text>> done) {
    unlessAsked(name, () -> services.removeEnvironment(name), done);
  }

  /* A window would go on asking hosts that stand nowhere any more. */
  private void unlessAsked(
      String name, Supplier<Optional<Text>> work, Consumer<Optional<Text>> done) {
    if (asked.get().contains(name)) {
      done.accept(Optional.of(Text.of("settings.asked", name)));
    } else {
      work(work, done);
    }
  }

  /** Finds out whether something can be remembered here. */
  public void whyNotRemember(Consumer<Optional<Text>> told) {
    work(() -> services.keys().whyNotRemember(), told);
  }

  /** Asks the key store anew whether something can be remembered here. */
  public void whyNotRememberNow(Consumer<Optional<Text>> told) {
    work(() -> services.keys().whyNotRememberNow(), told);
  }

  /** Whether asking the key store anew may help. */
  public boolean canTryKeystoreAnew() {
    return services.keys().canTryAnew();
  }
}
