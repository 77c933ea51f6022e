package org.treasurylookup.model.keys;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.domain.answer.ProgramFault;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.lookup.KeyCheck;
import org.treasurylookup.lookup.KeyService;
import org.treasurylookup.lookup.KeyService.Kept;
import org.treasurylookup.model.LatestTask;
import org.treasurylookup.model.keys.KeyState.Busy;
import org.treasurylookup.model.keys.KeyState.Offer;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.file.SettingsException;
import org.treasurylookup.settings.keys.KeyFacts;
import org.treasurylookup.settings.keys.KeyStoreException;
import org.treasurylookup.text.Text;

/**
 * The key of one provider in one environment: entered, checked, remembered, replaced, forgotten.
 * Nothing here waits; what has become stale by a later step changes nothing. FX thread.
 */
public final class KeyModel {
  private final KeyService keys;
  private final Environment environment;
  private final Provider provider;
  private final Executor workers;
  private final ReadOnlyObjectWrapper<KeyState> state;
  private final LatestTask checking;
  private final LatestTask storing;
  private final LatestTask offering;

  /**
   * Reads what is known without asking anybody, and tries the key store behind.
   *
   * @param workers runs what waits
   * @param fx runs work on the JavaFX thread; the caller's own thread in tests
   */
  public KeyModel(
      KeyService keys, Environment environment, Provider provider, Executor workers, Executor fx) {
    this.keys = keys;
    this.environment = environment;
    this.provider = provider;
    this.workers = workers;
    this.checking = new LatestTask(fx);
    this.storing = new LatestTask(fx);
    this.state = new ReadOnlyObjectWrapper<>(this, "state", first());
    this.offering = new LatestTask(fx);
    offering
        .begin(fault -> offer(Optional.of(fault.text())))
        .work(workers, keys::whyNotRemember, this::offer);
  }

  /** Asks the key store anew whether it keeps what it is given. */
  public void tryKeystoreAnew() {
    state.set(state.get().with(new Offer.Unknown()));
    offering
        .begin(fault -> offer(Optional.of(fault.text())))
        .work(workers, keys::whyNotRememberNow, this::offer);
  }

  /** Whether asking the key store anew may help. */
  public boolean canTryKeystoreAnew() {
    return keys.canTryAnew();
  }

  private KeyState first() {
    return new KeyState(
        keys.kept(environment, provider),
        keys.facts(environment, provider).map(KeyFacts::rememberedAt),
        apiKey(),
        Busy.NO,
        Optional.empty(),
        Optional.empty(),
        new Offer.Unknown());
  }

  private Optional<String> apiKey() {
    return provider == Provider.COBO ? keys.apiKey(environment) : Optional.empty();
  }

  private void offer(Optional<Text> whyNot) {
    Offer offer = whyNot.isPresent() ? new Offer.No(whyNot.get()) : new Offer.Yes();
    state.set(state.get().with(offer));
  }

  public ReadOnlyObjectProperty<KeyState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public Provider provider() {
    return provider;
  }

  /** The key store's name. */
  public String keystore() {
    return keys.keystoreName();
  }

  public Environment environment() {
    return environment;
  }

  /**
   * Takes a key for this run and asks the provider about it.
   *
   * @param typed overwritten before this returns
   * @param taken called first, once it can be a key
   * @return whether it can be a key; otherwise the state says what is wrong with it
   */
  public boolean enter(char[] typed, Runnable taken) {
    cancel();
    try {
      keys.enter(environment, provider, typed);
    } catch (SettingsException e) {
      state.set(state.get().wrong(e.text()));
      return false;
    }
    taken.run();
    state.set(state.get().with(Optional.<KeyCheck>empty()));
    tellKept();
    check();
    return true;
  }

  /** Asks the provider about the key. */
  public void check() {
    cancel();
    state.set(state.get().with(Busy.CHECKING));
    var run = checking.begin(this::broken);
    run.work(workers, () -> keys.check(environment, provider, run.cancellation()), this::arrive);
  }

  private void arrive(Optional<KeyCheck> said) {
    boolean cancelled =
        said.flatMap(KeyCheck::failure)
            .filter(failure -> failure.code() == FailureCode.CANCELLED)
            .isPresent();
    state.set(cancelled ? state.get().with(Busy.NO) : state.get().with(said));
  }

  private void broken(ProgramFault fault) {
    state.set(state.get().wrong(fault.text()));
  }

  /** Stops a check; the key stays. */
  public void cancel() {
    checking.cancel();
    if (state.get().busy() == Busy.CHECKING) {
      state.set(state.get().with(Busy.NO));
    }
  }

  /** Keeps the key in the key store, in the place of an older one. */
  public void remember() {
    store(() -> keys.remember(environment, provider));
  }

  /** Removes the key from the key store and from memory. */
  public void forget() {
    cancel();
    store(() -> keys.forget(environment, provider));
  }

  /** Goes back from a key of this run to the remembered one. */
  public void dropReplacement() {
    cancel();
    keys.dropReplacement(environment, provider);
    state.set(state.get().with(Optional.<KeyCheck>empty()));
    tellKept();
  }

  private interface KeystoreWork {
    void run() throws KeyStoreException;
  }

  private void store(KeystoreWork work) {
    state.set(state.get().with(Busy.STORING));
    storing
        .begin(fault -> stored(Optional.of(fault.text())))
        .work(workers, () -> tried(work), this::stored);
  }

  private static Optional<Text> tried(KeystoreWork work) {
    try {
      work.run();
      return Optional.empty();
    } catch (KeyStoreException e) {
      return Optional.of(e.text());
    }
  }

  private void stored(Optional<Text> problem) {
    tellKept();
    if (!state.get().hasKey()) {
      state.set(state.get().with(Optional.<KeyCheck>empty()));
    }
    problem.ifPresent(why -> state.set(state.get().wrong(why)));
  }

  private void tellKept() {
    var kept = keys.kept(environment, provider);
    var since =
        kept == Kept.NOWHERE || kept == Kept.THIS_RUN
            ? Optional.<Instant>empty()
            : keys.facts(environment, provider).map(KeyFacts::rememberedAt);
    state.set(state.get().with(kept, since, apiKey()));
  }
}
