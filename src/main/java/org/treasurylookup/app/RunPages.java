package org.treasurylookup.app;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.api.http.TimeStampClient;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.evidence.SaveJournal;
import org.treasurylookup.evidence.verify.SigningKey;
import org.treasurylookup.evidence.verify.TimeStamp;
import org.treasurylookup.history.DeskHistory;
import org.treasurylookup.history.LookupHistory;
import org.treasurylookup.history.OwnNotes;
import org.treasurylookup.history.StoredRecent;
import org.treasurylookup.history.forward.AuditForwarding;
import org.treasurylookup.label.LabelBook;
import org.treasurylookup.lookup.KeyService;
import org.treasurylookup.lookup.follow.CoboListReader;
import org.treasurylookup.lookup.naming.ProviderNameReader;
import org.treasurylookup.lookup.search.PageReader;
import org.treasurylookup.lookup.selfcheck.SelfCheck;
import org.treasurylookup.model.settings.PageServices;
import org.treasurylookup.settings.EffectiveSettings;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.EnvironmentDraft;
import org.treasurylookup.settings.Environments;
import org.treasurylookup.settings.Preferences;
import org.treasurylookup.settings.file.SettingsException;
import org.treasurylookup.settings.keys.KeySlot;
import org.treasurylookup.settings.keys.KeyStoreException;
import org.treasurylookup.settings.keys.TypedSecret;
import org.treasurylookup.settings.names.ProviderNamesFile;
import org.treasurylookup.settings.recent.RecentKeeping;
import org.treasurylookup.text.Text;

/** What the pages of a window change and read in a run. */
final class RunPages implements PageServices {
  private final Wiring run;
  private final Supplier<SaveJournal> journals;
  private @Nullable SaveJournal journal;

  /**
   * The pages of a run.
   *
   * @param journals opens where it is noted what was saved; the first frame does not wait for it
   */
  RunPages(Wiring run, Supplier<SaveJournal> journals) {
    this.run = run;
    this.journals = journals;
  }

  @Override
  public synchronized SaveJournal journal() {
    if (journal == null) {
      journal = journals.get();
    }
    return journal;
  }

  @Override
  public Checks checks() {
    return run.checks();
  }

  @Override
  public KeyService keys() {
    return run.keys();
  }

  @Override
  public SelfCheck selfCheck() {
    return run.selfCheck();
  }

  @Override
  public PageReader searches() {
    return run.searches();
  }

  @Override
  public Environments environments() {
    return run.environments();
  }

  @Override
  public EffectiveSettings effective() {
    return run.effective();
  }

  @Override
  public void set(Preferences fresh) {
    if (run.surroundings().set(fresh)) {
      run.closeClient();
    }
  }

  @Override
  public Optional<Text> proxyPassword(char[] typed, boolean remember) {
    try {
      var password = TypedSecret.password(typed);
      run.secrets().putProxyPassword(password);
      var choice = effective().proxy().value();
      if (remember) {
        var slot = KeySlot.proxy(choice.host(), choice.port(), choice.user());
        run.surroundings().vault().remember(slot, password, Optional.empty());
      }
      return Optional.empty();
    } catch (SettingsException e) {
      return Optional.of(e.text());
    } catch (KeyStoreException e) {
      return Optional.of(e.text());
    }
  }

  @Override
  public Optional<Text> addEnvironment(EnvironmentDraft draft) {
    return tried(() -> run.surroundings().add(draft));
  }

  @Override
  public Optional<Text> removeEnvironment(String name) {
    return tried(() -> run.surroundings().removeEnvironment(name));
  }

  private static Optional<Text> tried(Runnable work) {
    try {
      work.run();
      return Optional.empty();
    } catch (SettingsException e) {
      return Optional.of(e.text());
    }
  }

  @Override
  public RecentKeeping recentLookups() {
    return new StoredRecent(run.history(), run.surroundings().recentLookups());
  }

  @Override
  public ProviderNamesFile names() {
    return run.surroundings().names();
  }

  @Override
  public ProviderNameReader.Read readNames(
      Environment environment, Instant now, Cancellation cancellation) {
    return new ProviderNameReader(run.lookups().lists()).names(environment, now, cancellation);
  }

  @Override
  public LabelBook labels() {
    return run.labels();
  }

  @Override
  public OwnNotes notes() {
    return run.notes();
  }

  @Override
  public byte[] stamped(byte[] pack) throws IOException {
    var surroundings = run.surroundings();
    var service = surroundings.policy().timeStampService();
    if (service.isEmpty()) {
      return pack;
    }
    byte[] request = TimeStamp.request(pack, new SecureRandom().nextLong());
    byte[] answer =
        new TimeStampClient(surroundings.network().ofClient()).ask(service.get(), request);
    return TimeStamp.stamped(pack, request, answer).orElseThrow(() -> new IOException("no stamp"));
  }

  @Override
  public SigningKey signingKey() throws KeyStoreException {
    var vault = run.surroundings().vault();
    return SigningKey.of(vault.own(SigningKey.ACCOUNT, SigningKey::fresh))
        .orElseThrow(
            () -> new KeyStoreException(KeyStoreException.Reason.UNRELIABLE, vault.name()));
  }

  @Override
  public LookupHistory history() {
    return run.history();
  }

  @Override
  public Optional<Text> unsentAudit() {
    return run.forwarding().flatMap(AuditForwarding::problem);
  }

  @Override
  public Optional<DeskHistory> desk() {
    return run.desk();
  }

  @Override
  public Executor workers() {
    return run.workers();
  }

  @Override
  public CoboListReader coboLists() {
    return run.lookups().lists()::cobo;
  }
}
