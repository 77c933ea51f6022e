package org.treasurylookup.settings;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.treasurylookup.text.Text;

/**
 * What is in force, and who set it: the organisation before the user, the user before what the
 * program comes with.
 *
 * @param policy the organisation's decisions
 * @param preferences the user's
 */
public record EffectiveSettings(Policy policy, Preferences preferences) {

  /** Who set a value. */
  public enum Source {
    /** The program comes with it. */
    BUILT_IN,
    /** The user chose it. */
    USER,
    /** "Set by your organisation": the user cannot change it. */
    ORGANISATION
  }

  /** A value and who set it. */
  public record Setting<T>(T value, Source source) {
    /** Whether the user cannot change it. */
    public boolean isLocked() {
      return source == Source.ORGANISATION;
    }
  }

  /** Way to the network. */
  public Setting<ProxyChoice> proxy() {
    return setting(policy.proxy(), chosen -> chosen.network().proxy());
  }

  /** Time without input until the window locks; zero for never. */
  public Setting<Duration> idleLock() {
    return setting(policy.idleLock(), chosen -> chosen.privacy().idleLock());
  }

  /** Time until a copied value is removed from the clipboard; zero for never. */
  public Setting<Duration> clipboardClear() {
    return setting(policy.clipboardClear(), chosen -> chosen.privacy().clipboardClear());
  }

  /** How long look-ups are remembered, in days. */
  public Setting<Integer> retentionDays() {
    return setting(policy.retentionDays(), chosen -> chosen.privacy().retentionDays());
  }

  public Setting<Boolean> amountsInNotifications() {
    return setting(
        policy.amountsInNotifications(), chosen -> chosen.privacy().amountsInNotifications());
  }

  /** Whether to tell about newer versions. */
  public Setting<Boolean> updateNotice() {
    return setting(policy.updateNotice(), chosen -> chosen.network().updateNotice());
  }

  /** Longest time to connect. */
  public Setting<Duration> connectTimeout() {
    return setting(
        Optional.empty(), chosen -> Duration.ofSeconds(chosen.limits().connectSeconds()));
  }

  /** Longest time for one attempt, connect to last byte. */
  public Setting<Duration> answerTimeout() {
    return setting(Optional.empty(), chosen -> Duration.ofSeconds(chosen.limits().answerSeconds()));
  }

  /** Name of the environment a window opens with; empty for the first. */
  public Setting<String> environment() {
    return setting(Optional.empty(), chosen -> chosen.environment());
  }

  /** Largest answer that is read, in MiB. */
  public Setting<Integer> largestAnswerMiB() {
    return setting(policy.largestAnswerMiB(), chosen -> chosen.limits().largestAnswerMiB());
  }

  /** Whether records may be exported. */
  public Setting<Boolean> exports() {
    return setting(policy.exports(), _ -> true);
  }

  /** Why records may not be exported; empty when they may. */
  public Optional<Text> whyNoExport() {
    return exports().value() ? Optional.empty() : Optional.of(Text.of("policy.exports"));
  }

  /** Whether personal data may be shown unmasked. */
  public Setting<Boolean> reveal() {
    return setting(policy.reveal(), _ -> true);
  }

  /** Why personal data may not be written into a file; empty when it may. */
  public Optional<Text> whyNoPersonal() {
    return reveal().value() ? Optional.empty() : Optional.of(Text.of("policy.reveal.file"));
  }

  /** Whether users may add hosts the program does not know. */
  public Setting<Boolean> customHosts() {
    return setting(policy.customHosts(), _ -> true);
  }

  /** Whether keys may be remembered in the key store. */
  public Setting<Boolean> rememberKeys() {
    return setting(policy.rememberKeys(), _ -> true);
  }

  private <T> Setting<T> setting(Optional<T> organisation, Function<Preferences, T> choice) {
    T user = choice.apply(preferences);
    boolean builtIn = user.equals(choice.apply(Preferences.STANDARD));
    return organisation
        .map(value -> new Setting<>(value, Source.ORGANISATION))
        .orElseGet(() -> new Setting<>(user, builtIn ? Source.BUILT_IN : Source.USER));
  }
}
