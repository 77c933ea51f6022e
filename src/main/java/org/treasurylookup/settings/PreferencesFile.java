package org.treasurylookup.settings;

import static java.util.Objects.requireNonNullElse;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.settings.Preferences.Display;
import org.treasurylookup.settings.Preferences.Limits;
import org.treasurylookup.settings.Preferences.Network;
import org.treasurylookup.settings.Preferences.Privacy;
import org.treasurylookup.settings.file.FileWords;
import org.treasurylookup.settings.file.JsonFile;
import org.treasurylookup.settings.file.JsonMerge;
import org.treasurylookup.settings.file.KeptFile;
import org.treasurylookup.settings.file.SettingsException;

/**
 * The preferences of a home, in {@code settings.json}. No secret is in it. Several programs may use
 * one home: each writes only what was changed in it.
 */
public final class PreferencesFile extends KeptFile<Preferences> {
  /** Name of the file in the home. */
  public static final String FILE = "settings.json";

  private static final int VERSION = 1;

  /**
   * Reads the preferences of a home; a missing file means {@link Preferences#STANDARD}. So does one
   * with a {@link #problem()}, but that look-ups stay until the user chooses for how long: what is
   * deleted is gone. While it cannot be read, amounts are hidden, as the user may have chosen.
   *
   * @param timer runs the delayed writing
   */
  public PreferencesFile(Path home, ScheduledExecutorService timer) {
    super(Optional.of(file(home)), VERSION, Preferences.STANDARD, Optional.of(timer));
    load();
  }

  private static JsonFile<Form> file(Path home) {
    return new JsonFile<>(home.resolve(FILE), Form.class, JsonFile.Kind.OWN);
  }

  /** What was chosen in a home, or the standard, for when nothing else of it can be used. */
  public static Preferences chosen(Path home) {
    try {
      return file(home).read(Form::toValue).orElse(Preferences.STANDARD);
    } catch (SettingsException _) {
      return Preferences.STANDARD;
    }
  }

  @Override
  protected Preferences cautious(Preferences standard) {
    var lasting = standard.forgettingNothing();
    var display = standard.display();
    if (!isUnread()) {
      return lasting;
    }
    return lasting.with(
        new Display(
            display.theme(),
            display.textPercent(),
            display.times(),
            true,
            display.letterKeys(),
            display.spreadsheet()));
  }

  @Override
  protected Object merged(Preferences known, Preferences mine, Preferences theirs) {
    return JsonMerge.of(Form.of(known), Form.of(mine), Form.of(theirs), "limits");
  }

  /** The file as written; what is missing is as in a fresh install. */
  record Form(
      @Nullable Integer version,
      @Nullable String theme,
      @Nullable Integer textPercent,
      @Nullable ProxyForm proxy,
      @Nullable LimitsForm limits,
      @Nullable Integer idleLockMinutes,
      @Nullable Integer clipboardClearSeconds,
      @Nullable Integer retentionDays,
      @Nullable Boolean updateNotice,
      @Nullable String environment,
      @Nullable String times,
      @Nullable Boolean hidden,
      @Nullable String language,
      @Nullable Boolean letterKeys,
      @Nullable String spreadsheet,
      @Nullable Boolean amountsInNotifications)
      implements KeptFile.Form<Preferences> {

    static Form of(Preferences from) {
      return new Form(
          VERSION,
          FileWords.written(from.display().theme()),
          from.display().textPercent(),
          ProxyForm.of(from.network().proxy()),
          new LimitsForm(
              from.limits().largestAnswerMiB(),
              from.limits().reservedMinutes(),
              from.limits().reservedApprovalHours(),
              from.limits().connectSeconds(),
              from.limits().answerSeconds()),
          Math.toIntExact(from.privacy().idleLock().toMinutes()),
          Math.toIntExact(from.privacy().clipboardClear().toSeconds()),
          from.privacy().retentionDays(),
          from.network().updateNotice(),
          from.environment(),
          FileWords.written(from.display().times()),
          from.display().hidden(),
          FileWords.written(from.language()),
          from.display().letterKeys(),
          FileWords.written(from.display().spreadsheet()),
          from.privacy().amountsInNotifications());
    }

    @Override
    public Preferences toValue() {
      var standard = Preferences.STANDARD;
      return new Preferences(
          requireNonNullElse(environment, standard.environment()),
          chosen("language", language, standard.language()),
          toDisplay(standard.display()),
          toPrivacy(standard.privacy()),
          new Network(
              proxy == null ? standard.network().proxy() : proxy.toChoice(),
              requireNonNullElse(updateNotice, standard.network().updateNotice())),
          limits == null ? standard.limits() : limits.toLimits());
    }

    private Display toDisplay(Display standard) {
      return new Display(
          chosen("theme", theme, standard.theme()),
          Math.clamp(requireNonNullElse(textPercent, standard.textPercent()), 100, 200),
          chosen("times", times, standard.times()),
          requireNonNullElse(hidden, standard.hidden()),
          requireNonNullElse(letterKeys, standard.letterKeys()),
          chosen("spreadsheet", spreadsheet, standard.spreadsheet()));
    }

    private Privacy toPrivacy(Privacy standard) {
      return new Privacy(
          idleLockMinutes == null ? standard.idleLock() : Duration.ofMinutes(idleLockMinutes),
          clipboardClearSeconds == null
              ? standard.clipboardClear()
              : Duration.ofSeconds(clipboardClearSeconds),
          requireNonNullElse(retentionDays, standard.retentionDays()),
          requireNonNullElse(amountsInNotifications, standard.amountsInNotifications()));
    }
  }

  record LimitsForm(
      @Nullable Integer largestAnswerMiB,
      @Nullable Integer reservedMinutes,
      @Nullable Integer reservedApprovalHours,
      @Nullable Integer connectSeconds,
      @Nullable Integer answerSeconds) {
    Limits toLimits() {
      return new Limits(
          requireNonNullElse(largestAnswerMiB, Limits.STANDARD.largestAnswerMiB()),
          requireNonNullElse(reservedMinutes, Limits.STANDARD.reservedMinutes()),
          requireNonNullElse(reservedApprovalHours, Limits.STANDARD.reservedApprovalHours()),
          requireNonNullElse(connectSeconds, Limits.STANDARD.connectSeconds()),
          requireNonNullElse(answerSeconds, Limits.STANDARD.answerSeconds()));
    }
  }

  /** A proxy as it is written in settings and policy. */
  record ProxyForm(
      @Nullable String mode,
      @Nullable String host,
      @Nullable Integer port,
      @Nullable String user,
      @Nullable List<@Nullable String> exceptions) {

    static ProxyForm of(ProxyChoice choice) {
      return new ProxyForm(
          FileWords.written(choice.mode()),
          choice.host(),
          choice.port(),
          choice.user(),
          List.copyOf(choice.exceptions()));
    }

    ProxyChoice toChoice() {
      return new ProxyChoice(
          chosen("proxy.mode", mode, ProxyChoice.Mode.SYSTEM),
          requireNonNullElse(host, ""),
          requireNonNullElse(port, 0),
          requireNonNullElse(user, ""),
          exceptions == null
              ? List.of()
              : exceptions.stream().flatMap(Stream::ofNullable).toList());
    }
  }

  private static <E extends Enum<E>> E chosen(String field, @Nullable String text, E otherwise) {
    return text == null ? otherwise : FileWords.of(otherwise.getDeclaringClass(), field, text);
  }
}
