package org.treasurylookup.app.gallery;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.evidence.SaveJournal;
import org.treasurylookup.evidence.verify.SigningKey;
import org.treasurylookup.history.DeskHistory;
import org.treasurylookup.history.LookupHistory;
import org.treasurylookup.history.OwnNotes;
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
import org.treasurylookup.settings.keys.KeyStoreException;
import org.treasurylookup.settings.names.ProviderNamesFile;
import org.treasurylookup.settings.recent.RecentKeeping;
import org.treasurylookup.settings.recent.RecentLookups;
import org.treasurylookup.settings.recent.RecentLookups.Look;
import org.treasurylookup.text.Text;

/**
 * The run's office, with earlier look-ups made for the picture: those of the user are not shown.
 */
record GalleryServices(PageServices run) implements PageServices {
  private static final Duration DAY = Duration.ofDays(1);

  @Override
  public Checks checks() {
    return run.checks();
  }

  @Override
  public Optional<Text> unsentAudit() {
    return Optional.empty();
  }

  @Override
  public PageReader searches() {
    return run.searches();
  }

  @Override
  public RecentKeeping recentLookups() {
    var now = Instant.now();
    return new Remembered(
        new RecentLookups(
            List.of(
                look("cobo:order:O20250304-M1001-1001", now, "Underpaid", "SHORT"),
                look("cobo:order:O20250304-M1001-1004", now, "Completed", "PAID_IN_FULL"),
                look(
                    "bitgo:allocation:8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f",
                    now.minus(DAY),
                    "reserved",
                    ""),
                look("cobo:order:O20250304-M1001-9998", now.minus(DAY), "", "NOT_FOUND")),
            List.of(
                look("cobo:batch:5b0ed293-f728-40b4-b1f6-86b88cd51384", now.minus(DAY), "", "")),
            List.of()));
  }

  private static Look look(String target, Instant at, String status, String check) {
    return new Look(target, "sandbox", at, status, check, "ok");
  }

  @Override
  public ProviderNamesFile names() {
    return run.names();
  }

  @Override
  public ProviderNameReader.Read readNames(
      Environment environment, Instant now, Cancellation cancellation) {
    return run.readNames(environment, now, cancellation);
  }

  @Override
  public LabelBook labels() {
    return run.labels();
  }

  @Override
  public Optional<DeskHistory> desk() {
    return run.desk();
  }

  @Override
  public OwnNotes notes() {
    return run.notes();
  }

  @Override
  public byte[] stamped(byte[] pack) throws IOException {
    return run.stamped(pack);
  }

  @Override
  public SigningKey signingKey() throws KeyStoreException {
    return run.signingKey();
  }

  @Override
  public LookupHistory history() {
    return run.history();
  }

  @Override
  public SaveJournal journal() {
    return run.journal();
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
  public Environments environments() {
    return run.environments();
  }

  @Override
  public EffectiveSettings effective() {
    return run.effective();
  }

  @Override
  public void set(Preferences fresh) {
    run.set(fresh);
  }

  @Override
  public Optional<Text> proxyPassword(char[] typed, boolean remember) {
    return run.proxyPassword(typed, remember);
  }

  @Override
  public Optional<Text> addEnvironment(EnvironmentDraft draft) {
    return run.addEnvironment(draft);
  }

  @Override
  public Optional<Text> removeEnvironment(String name) {
    return run.removeEnvironment(name);
  }

  @Override
  public Executor workers() {
    return run.workers();
  }

  @Override
  public CoboListReader coboLists() {
    return run.coboLists();
  }

  private record Remembered(RecentLookups read) implements RecentKeeping {
    @Override
    public void set(RecentLookups now) {}

    @Override
    public Optional<Text> notice() {
      return Optional.empty();
    }
  }
}
