package org.treasurylookup.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.treasurylookup.api.http.HostReachability;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.domain.check.result.CheckLimits;
import org.treasurylookup.domain.explorer.ExplorerLinks;
import org.treasurylookup.evidence.SaveJournal;
import org.treasurylookup.history.DeskHistory;
import org.treasurylookup.history.LookupAsker;
import org.treasurylookup.history.LookupHistory;
import org.treasurylookup.history.OwnNotes;
import org.treasurylookup.history.forward.AuditForwarding;
import org.treasurylookup.label.LabelBook;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.KeyService;
import org.treasurylookup.lookup.LookupService;
import org.treasurylookup.lookup.LookupStarter;
import org.treasurylookup.lookup.diagnosis.DiagnosingLookups;
import org.treasurylookup.lookup.diagnosis.FailureDiagnosis;
import org.treasurylookup.lookup.list.ListThreads;
import org.treasurylookup.lookup.search.PageReader;
import org.treasurylookup.lookup.search.SearchService;
import org.treasurylookup.lookup.selfcheck.SelfCheck;
import org.treasurylookup.model.DelayedAction;
import org.treasurylookup.model.settings.PageServices;
import org.treasurylookup.settings.EffectiveSettings;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.Environments;
import org.treasurylookup.settings.PolicyFile;
import org.treasurylookup.settings.keys.KeyStore;
import org.treasurylookup.settings.keys.Secrets;

/** The one place that builds the objects of a run and joins them. */
public final class Wiring implements AutoCloseable {
  private final RunContext surroundings;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ExecutorService lists = ListThreads.open();
  private final Executor workers = untilClosed(threads);
  private final Checks checks;
  private final LookupService lookups;
  private final LookupHistory history;
  private final Optional<AuditForwarding> forwarding;
  private final DeskParts desk;
  private final PageReader searches;
  private final RunConnections connections;
  private final PageServices pages;
  private volatile Consumer<Finding> told = _ -> {};

  /**
   * Builds a run on a home folder.
   *
   * @throws org.treasurylookup.settings.file.SettingsException when a settings file cannot be
   *     understood
   */
  public Wiring(Path home) {
    this(home, policyFile(), KeyStore.ofThisSystem());
  }

  /**
   * Builds a run with a policy and a key store of the caller's choice.
   *
   * @throws org.treasurylookup.settings.file.SettingsException when a settings file cannot be
   *     understood
   */
  public Wiring(Path home, Path policyFile, KeyStore keystore) {
    this.surroundings = new RunContext(home, policyFile, keystore);
    this.connections = new RunConnections(surroundings.network());
    this.checks = new Checks(limits());
    this.lookups =
        new LookupService(
            connections::client,
            secrets(),
            connections::sandbox,
            checks,
            workers,
            Clock.systemUTC());
    this.history =
        new LookupHistory(
            home,
            surroundings.vault(),
            new LookupAsker(secrets(), ProgramVersion.text())::of,
            () -> surroundings.effective().retentionDays().value(),
            Clock.systemUTC());
    this.forwarding =
        surroundings
            .policy()
            .logForwarding()
            .map(
                url ->
                    new AuditForwarding(
                        history, url, surroundings.network()::tls, Clock.systemUTC()));
    this.desk = new DeskParts(surroundings, history);
    lookups.onEnd(this::keep);
    var search = new SearchService(lookups.lists(), checks);
    this.searches = audited().searching(search, this::keeps);
    this.pages = new RunPages(this, () -> new SaveJournal(home, audited()::saved));
  }

  /** What is said of records, with the limits that were in force at the start. */
  public Checks checks() {
    return checks;
  }

  private void keep(Finding finding) {
    history.keep(finding);
    told.accept(finding);
    desk().ifPresent(DeskHistory::send);
  }

  /** Tells of every look-up of a window that ended, on its thread. */
  public void onEnd(Consumer<Finding> ended) {
    told = ended;
  }

  /** What was looked up. */
  public LookupHistory history() {
    return history;
  }

  /** What sends the audit on; empty unless the policy wants it. */
  public Optional<AuditForwarding> forwarding() {
    return forwarding;
  }

  /** Whether what is done outlasts this run, here or at a desk. */
  public boolean keeps() {
    return desk().isPresent() || surroundings.vault().isSupported();
  }

  /** What the workstations of a desk share; empty where the organisation names none. */
  public Optional<DeskHistory> desk() {
    return desk.history();
  }

  /** Names of ours for values. */
  public LabelBook labels() {
    return desk.labels();
  }

  /** Notes of one's own on records. */
  public OwnNotes notes() {
    return desk.notes();
  }

  /** What is audited besides look-ups. */
  public AuditedActions audited() {
    return new AuditedActions(history);
  }

  /* What the launcher says goes first, then what the installer was told. */
  private static Path policyFile() {
    return PolicyFile.named()
        .or(() -> MachineFile.ofThisInstallation().policyFile())
        .orElseGet(PolicyFile::standard);
  }

  private CheckLimits limits() {
    var chosen = surroundings.preferences().get().limits();
    return new CheckLimits(
        Duration.ofMinutes(chosen.reservedMinutes()),
        Duration.ofHours(chosen.reservedApprovalHours()));
  }

  /** Policy, settings, key store and network of this run. */
  public RunContext surroundings() {
    return surroundings;
  }

  /** Everything a person does with keys. */
  public KeyService keys() {
    return new KeyService(
        secrets(),
        surroundings.vault(),
        lookups.keyChecker(),
        surroundings.policy(),
        audited()::changed);
  }

  /** Finds out why a look-up failed. */
  public FailureDiagnosis failureDiagnosis() {
    return new FailureDiagnosis(
        lookups,
        new HostReachability(surroundings.network().proxies()),
        () -> environments().all(),
        keys());
  }

  /** Pages of block explorers: the program's, with the organisation's in their place. */
  public ExplorerLinks explorers() {
    return ExplorerLinks.builtIn().with(surroundings.policy().explorers());
  }

  /** Checks every host the program can reach. */
  public SelfCheck selfCheck() {
    return new SelfCheck(
        lookups,
        keys(),
        new HostReachability(surroundings.network().proxies()),
        surroundings.network()::trustRemarks);
  }

  public Environments environments() {
    return surroundings.environments();
  }

  /** What is in force now, and who set it. */
  public EffectiveSettings effective() {
    return surroundings.effective();
  }

  /** Ends what asks; the next question opens another, with the limits and the way of now. */
  void closeClient() {
    connections.closeClient(workers);
  }

  /**
   * The models of a window.
   *
   * @param first the environment that is asked to begin with
   * @param fx runs work on the JavaFX thread
   * @param alarm runs work after a while on the JavaFX thread
   */
  public WindowWiring window(Environment first, Executor fx, Clock clock, DelayedAction alarm) {
    return new WindowWiring(this, first, fx, clock, alarm);
  }

  /** What the pages of a window work with. */
  public PageServices pages() {
    return pages;
  }

  /* An answer may still arrive while the program ends; nobody waits for what would come of it. */
  private static Executor untilClosed(ExecutorService threads) {
    return work -> {
      try {
        threads.execute(work);
      } catch (RejectedExecutionException e) {
        if (!threads.isShutdown()) {
          throw e;
        }
      }
    };
  }

  /** Runs what waits. */
  public Executor workers() {
    return workers;
  }

  public Secrets secrets() {
    return surroundings.secrets();
  }

  /** Look-ups. */
  public LookupService lookups() {
    return lookups;
  }

  /** Searches in the lists of the providers. */
  public PageReader searches() {
    return searches;
  }

  /** Look-ups of a window, which also finds out why one failed. */
  public LookupStarter helpfulLookups() {
    return new DiagnosingLookups(lookups, failureDiagnosis(), workers, untilClosed(lists));
  }

  /** Stops everything that was started. */
  @Override
  public void close() {
    threads.shutdownNow();
    lists.shutdownNow();
    forwarding.ifPresent(AuditForwarding::close);
    desk().ifPresent(DeskHistory::close);
    history.close();
    connections.close();
    surroundings.close();
  }
}
