package org.treasurylookup.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.settings.Preferences.Limits;
import org.treasurylookup.settings.Preferences.Spreadsheet;
import org.treasurylookup.settings.Preferences.Theme;
import org.treasurylookup.settings.Preferences.TimeForm;
import org.treasurylookup.settings.file.FileWords;
import org.treasurylookup.settings.file.JsonFile;
import org.treasurylookup.settings.file.JsonMerge;
import org.treasurylookup.settings.file.KeptFile;
import org.treasurylookup.settings.file.SettingsException;
import org.treasurylookup.text.Language;

/**
 * The preferences of a home, in {@code settings.json}. No secret is in it. Several programs may use
 * one home: each writes only what was changed in it.
 */
public final class PreferencesFile extends KeptFile<Preferences> {
  /** Name of the file in the home. */
  public static final String FILE = "settings.json";

  private static final int VERSION = 1;

  /**
   * Reads the preferences of a home; a missing file means {@link Preferences#STANDARD}, and so does
   * one with a {@link #problem()}.
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

  /** The language chosen in a home, for when nothing else of it can be used. */
  public static Language language(Path home) {
    try {
      return file(home).read(Form::toValue).map(Preferences::language).orElse(Language.SYSTEM);
    } catch (SettingsException _) {
      return Language.SYSTEM;
    }
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
      @Nullable String spreadsheet)
      implements KeptFile.Form<Preferences> {

    static Form of(Preferences from) {
      return new Form(
          VERSION,
          FileWords.written(from.theme()),
          from.textPercent(),
          ProxyForm.of(from.proxy()),
          new LimitsForm(
              from.limits().largestAnswerMiB(),
              from.limits().reservedMinutes(),
              from.limits().reservedApprovalHours(),
              from.limits().connectSeconds(),
              from.limits().answerSeconds()),
          Math.toIntExact(from.idleLock().toMinutes()),
          Math.toIntExact(from.clipboardClear().toSeconds()),
          from.retentionDays(),
          from.updateNotice(),
          from.environment(),
          FileWords.written(from.times()),
          from.hidden(),
          FileWords.written(from.language()),
          from.letterKeys(),
          FileWords.written(from.spreadsheet()));
    }

    @Override
    public Preferences toValue() {
      var standard = Preferences.STANDARD;
      return new Preferences(
          theme == null ? standard.theme() : FileWords.of(Theme.class, "theme", theme),
          Math.clamp(or(textPercent, standard.textPercent()), 100, 200),
          proxy == null ? standard.proxy() : proxy.toChoice(),
          limits == null ? standard.limits() : limits.toLimits(),
          Duration.ofMinutes(or(idleLockMinutes, 10)),
          Duration.ofSeconds(or(clipboardClearSeconds, 30)),
          or(retentionDays, standard.retentionDays()),
          updateNotice == null ? standard.updateNotice() : updateNotice,
          environment == null ? standard.environment() : environment,
          times == null ? standard.times() : FileWords.of(TimeForm.class, "times", times),
          hidden == null ? standard.hidden() : hidden,
          language == null
              ? standard.language()
              : FileWords.of(Language.class, "language", language),
          letterKeys == null ? standard.letterKeys() : letterKeys,
          spreadsheet == null
              ? standard.spreadsheet()
              : FileWords.of(Spreadsheet.class, "spreadsheet", spreadsheet));
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
          or(largestAnswerMiB, Limits.STANDARD.largestAnswerMiB()),
          or(reservedMinutes, Limits.STANDARD.reservedMinutes()),
          or(reservedApprovalHours, Limits.STANDARD.reservedApprovalHours()),
          or(connectSeconds, Limits.STANDARD.connectSeconds()),
          or(answerSeconds, Limits.STANDARD.answerSeconds()));
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
          mode == null
              ? ProxyChoice.Mode.SYSTEM
              : FileWords.of(ProxyChoice.Mode.class, "proxy.mode", mode),
          host == null ? "" : host,
          or(port, 0),
          user == null ? "" : user,
          exceptions == null
              ? List.of()
              : exceptions.stream().flatMap(Stream::ofNullable).toList());
    }
  }

  static int or(@Nullable Integer value, int otherwise) {
    return value == null ? otherwise : value;
  }
}
