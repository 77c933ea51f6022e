package org.treasurylookup.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.label.LabelBook;
import org.treasurylookup.label.LabelFile;
import org.treasurylookup.lookup.KeyChecker;
import org.treasurylookup.settings.EffectiveSettings;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.EnvironmentDraft;
import org.treasurylookup.settings.Environments;
import org.treasurylookup.settings.Policy;
import org.treasurylookup.settings.PolicyFile;
import org.treasurylookup.settings.Preferences;
import org.treasurylookup.settings.PreferencesFile;
import org.treasurylookup.settings.ProxyChoice;
import org.treasurylookup.settings.file.SettingsException;
import org.treasurylookup.settings.keys.KeySlot;
import org.treasurylookup.settings.keys.KeyStore;
import org.treasurylookup.settings.keys.KeyStoreException;
import org.treasurylookup.settings.keys.NoKeyStore;
import org.treasurylookup.settings.keys.RememberedKeys;
import org.treasurylookup.settings.keys.Secret;
import org.treasurylookup.settings.keys.Secrets;
import org.treasurylookup.settings.names.ProviderNamesFile;
import org.treasurylookup.settings.recent.RecentLookupsFile;
import org.treasurylookup.settings.window.WindowLayoutFile;
import org.treasurylookup.text.Text;

/** What surrounds a run: the organisation's policy, the user's settings, keys, and the network. */
public final class RunContext implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(RunContext.class.getName());

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("settings").factory());
  private final Policy policy;
  private final PreferencesFile preferences;
  private final WindowLayoutFile layout;
  private final RecentLookupsFile recentLookups;
  private final LabelFile labels;
  private final ProviderNamesFile names;
  private final Path home;
  private volatile Environments environments;
  private final RememberedKeys vault;
  private final Secrets secrets = new Secrets(this::recall);
  private final RunNetwork network;

  /**
   * Reads everything there is to read.
   *
   * @throws SettingsException when a file cannot be understood: its message is for the user
   */
  RunContext(Path home, Path policyFile, KeyStore keystore) {
    this.home = home;
    policy = PolicyFile.read(policyFile);
    var roots = CompanyRoots.of(policy);
    preferences = new PreferencesFile(home, timer);
    layout = new WindowLayoutFile(home, timer);
    recentLookups = new RecentLookupsFile(home, timer);
    labels = new LabelFile(home, timer);
    names = new ProviderNamesFile(home, timer);
    environments = Environments.load(home, policy);
    boolean mayRemember = policy.rememberKeys().orElse(true);
    vault =
        new RememberedKeys(
            mayRemember ? keystore : NoKeyStore.byPolicy(), home, InstantSource.system());
    network = new RunNetwork(roots, this::effective, this::proxyPassword);
  }

  /**
   * Adds an environment of the user's.
   *
   * @throws SettingsException when it cannot be one, or may not be
   */
  void add(EnvironmentDraft draft) {
    Environments.add(home, policy, draft);
    environments = Environments.load(home, policy);
  }

  void removeEnvironment(String name) {
    Environments.remove(home, name);
    environments = Environments.load(home, policy);
  }

  /** Changes the user's settings; says whether the way to the network or its limits did. */
  boolean set(Preferences fresh) {
    var before = effective();
    preferences.set(fresh);
    var now = effective();
    return !before.proxy().equals(now.proxy())
        || !before.preferences().limits().equals(now.preferences().limits());
  }

  /** The organisation's decisions. */
  public Policy policy() {
    return policy;
  }

  /** The user's settings; a change is written by itself. */
  public PreferencesFile preferences() {
    return preferences;
  }

  /**
   * Whom to tell, once, that settings or look-ups are kept until the program ends only; on any
   * thread.
   */
  public void onUnwritten(Consumer<Text> told) {
    var isTold = new AtomicBoolean();
    Consumer<Text> once =
        text -> {
          if (!isTold.getAndSet(true)) {
            told.accept(text);
          }
        };
    preferences.onUnwritten(once);
    recentLookups.onUnwritten(once);
  }

  /** What the window remembers of its looks; a change is written by itself. */
  public WindowLayoutFile layout() {
    return layout;
  }

  /** What is remembered of look-ups; a change is written by itself. */
  public RecentLookupsFile recentLookups() {
    return recentLookups;
  }

  /** What Cobo calls its tokens and chains; a change is written by itself. */
  public ProviderNamesFile names() {
    return names;
  }

  /** Names of ours for values; a change is written by itself. */
  public LabelBook labels() {
    return labels;
  }

  /** What is in force, and who set it. */
  public EffectiveSettings effective() {
    return new EffectiveSettings(policy, preferences.get());
  }

  public Environments environments() {
    return environments;
  }

  public RememberedKeys vault() {
    return vault;
  }

  public Secrets secrets() {
    return secrets;
  }

  /**
   * Makes sure that the organisation allows a key that was given.
   *
   * @throws SettingsException when it does not
   */
  public void check(Secret coboSecret) {
    String apiKey = KeyChecker.apiKey(coboSecret);
    if (!policy.allowsKey(apiKey)) {
      throw new SettingsException("policy.key", apiKey);
    }
  }

  /** The way to the providers: proxies, trust, limits. */
  public RunNetwork network() {
    return network;
  }

  private Optional<Secret> proxyPassword(ProxyChoice choice) {
    return secrets
        .proxyPassword()
        .or(() -> recall(KeySlot.proxy(choice.host(), choice.port(), choice.user())));
  }

  private Optional<Secret> recall(Environment environment, Provider provider) {
    var slot = KeySlot.of(environment, provider);
    var secret = recall(slot);
    if (secret.isEmpty() && vault.isRemembered(slot)) {
      secrets.withhold(environment, provider);
    }
    if (provider == Provider.COBO && secret.isPresent()) {
      check(secret.get());
    }
    return secret;
  }

  private Optional<Secret> recall(KeySlot slot) {
    try {
      return vault.recall(slot);
    } catch (KeyStoreException e) {
      LOG.log(System.Logger.Level.WARNING, "the key store gave no key: {0}", e.reason());
      return Optional.empty();
    }
  }

  /** Writes what is not written yet. */
  @Override
  public void close() {
    preferences.close();
    layout.close();
    recentLookups.close();
    labels.close();
    names.close();
    timer.shutdownNow();
  }
}
