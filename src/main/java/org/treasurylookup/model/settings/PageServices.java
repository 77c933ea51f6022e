package org.treasurylookup.model.settings;

import java.io.IOException;
import java.time.Instant;
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
import org.treasurylookup.settings.EffectiveSettings;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.EnvironmentDraft;
import org.treasurylookup.settings.Environments;
import org.treasurylookup.settings.Preferences;
import org.treasurylookup.settings.keys.KeyStoreException;
import org.treasurylookup.settings.names.ProviderNamesFile;
import org.treasurylookup.settings.recent.RecentKeeping;
import org.treasurylookup.text.Text;

/** What the pages of a window work with, beside records. */
public interface PageServices {
  /** Everything a person does with keys. */
  KeyService keys();

  /** Checks every host the program can reach. */
  SelfCheck selfCheck();

  Environments environments();

  /** What is in force now, and who set it. */
  EffectiveSettings effective();

  /** Changes the user's settings, and what depends on them; what the organisation set stays. */
  void set(Preferences fresh);

  /**
   * Takes the password of the proxy that is in force. Blocking.
   *
   * @param typed overwritten before this returns
   * @param remember whether to keep it in the key store too
   * @return why it was not taken, or not remembered; empty when all went well
   */
  Optional<Text> proxyPassword(char[] typed, boolean remember);

  /**
   * Adds an environment of the user's, or replaces the one of its name. Blocking.
   *
   * @return why not; empty when it was added
   */
  Optional<Text> addEnvironment(EnvironmentDraft draft);

  /**
   * Removes an environment of the user's. Blocking.
   *
   * @return why not; empty when it was removed
   */
  Optional<Text> removeEnvironment(String name);

  /** What is remembered of look-ups; not read yet. */
  RecentKeeping recentLookups();

  /** What is said of records, with the limits of this run. */
  Checks checks();

  /** What Cobo calls its tokens and chains, as it was read; not read yet in this run. */
  ProviderNamesFile names();

  /** Asks what Cobo calls its tokens and chains. Blocking. */
  ProviderNameReader.Read readNames(
      Environment environment, Instant now, Cancellation cancellation);

  /** Names of ours for values; not read yet. */
  LabelBook labels();

  OwnNotes notes();

  /**
   * A pack with a time stamp of the service that the organisation named, or as it is. Blocking.
   *
   * @throws IOException when there is no stamp to be had
   */
  byte[] stamped(byte[] pack) throws IOException;

  /**
   * The user's key for signing packs, which the key store makes when it is asked first. Blocking.
   *
   * @throws KeyStoreException when there is no key store, or it gave none
   */
  SigningKey signingKey() throws KeyStoreException;

  /** What was looked up, with its answers. */
  LookupHistory history();

  /** Why lines of the audit wait to be sent to the organisation; empty when none does. */
  Optional<Text> unsentAudit();

  /** What the workstations of a desk share; empty where the organisation names none. */
  Optional<DeskHistory> desk();

  PageReader searches();

  /** Where it is noted what was saved as a file. */
  SaveJournal journal();

  CoboListReader coboLists();

  /** Runs what waits. */
  Executor workers();
}
