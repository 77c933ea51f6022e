package org.treasurylookup.model.keys;

import java.time.Instant;
import java.util.Optional;
import org.treasurylookup.lookup.KeyCheck;
import org.treasurylookup.lookup.KeyService.Kept;
import org.treasurylookup.text.Text;

/**
 * What is known about the key of one provider in one environment.
 *
 * @param rememberedAt when it was given to the key store; empty unless it is there
 * @param apiKey Cobo's API key that belongs to the secret in use
 * @param busy what is under way
 * @param check what came of the last check; empty before the first and after a new key
 * @param problem what went wrong here: with what was typed, or with the key store
 * @param offer whether the key can be remembered
 */
public record KeyState(
    Kept kept,
    Optional<Instant> rememberedAt,
    Optional<String> apiKey,
    Busy busy,
    Optional<KeyCheck> check,
    Optional<Text> problem,
    Offer offer) {

  /** What is under way. */
  public enum Busy {
    NO,
    /** The provider is asked. */
    CHECKING,
    /** The key store is asked. */
    STORING
  }

  /** Whether "remember" may be offered. */
  public sealed interface Offer {
    /** The key store is being tried. */
    record Unknown() implements Offer {}

    /** The key store gave back what it was given. */
    record Yes() implements Offer {}

    /** Keys last for this run only. */
    record No(Text why) implements Offer {}
  }

  public boolean hasKey() {
    return kept != Kept.NOWHERE;
  }

  /** Whether the key in use is lost when the program ends. */
  public boolean isForThisRun() {
    return kept == Kept.THIS_RUN || kept == Kept.REPLACED;
  }

  /** Whether the provider accepted the key when it was last asked. */
  public boolean isAccepted() {
    return check.filter(KeyCheck::isAccepted).isPresent();
  }

  KeyState with(Kept now, Optional<Instant> since, Optional<String> key) {
    return new KeyState(now, since, key, Busy.NO, check, Optional.empty(), offer);
  }

  KeyState with(Busy now) {
    return new KeyState(kept, rememberedAt, apiKey, now, check, Optional.empty(), offer);
  }

  KeyState with(Optional<KeyCheck> said) {
    return new KeyState(kept, rememberedAt, apiKey, Busy.NO, said, Optional.empty(), offer);
  }

  KeyState wrong(Text what) {
    return new KeyState(kept, rememberedAt, apiKey, Busy.NO, check, Optional.of(what), offer);
  }

  KeyState with(Offer now) {
    return new KeyState(kept, rememberedAt, apiKey, busy, check, problem, now);
  }
}
