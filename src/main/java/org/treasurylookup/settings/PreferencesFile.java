package org.treasurylookup.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.settings.Preferences.Limits;
import org.treasurylookup.settings.Preferences.Spreadsheet;
import org.treasurylookup.settings.Preferences.Theme;
import org.treasurylookup.settings.Preferences.TimeForm;
import org.treasurylookup.settings.file.DelayedWriter;
import org.treasurylookup.settings.file.FileWords;
import org.treasurylookup.settings.file.ImproperValue;
import org.treasurylookup.settings.file.JsonMerge;
import org.treasurylookup.settings.file.JsonProblems;
import org.treasurylookup.settings.file.SafeFile;
import org.treasurylookup.settings.file.SettingsException;
import org.treasurylookup.text.Language;
import org.treasurylookup.text.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The preferences of a home, in {@code settings.json}. A change is written a second later, and
 * several in a row are written once. No secret is in it. A file that cannot be understood costs the
 * choices in it and nothing else; the first change puts it aside as {@code settings.json.damaged}.
 * Several programs may use one home: each writes only what was changed in it. Safe to use from any
 * thread.
 */
public final class PreferencesFile implements AutoCloseable {
  /** Name of the file in the home. */
  public static final String FILE = "settings.json";

  private static final int VERSION = 1;
  private static final Set<String> COMPOSED = Set.of("limits");
  private static final int LARGEST_BYTES = 4 * 1024 * 1024;
  private static final System.Logger LOG = System.getLogger(PreferencesFile.class.getName());
  private final Path file;
  private final boolean fromNewerVersion;
  private volatile Preferences known;
  private final DelayedWriter<Preferences> chosen;
  private volatile Optional<SettingsException> problem = Optional.empty();

  /**
   * Reads the preferences of a home; a missing file means {@link Preferences#STANDARD}, and so does
   * one with a {@link #problem()}.
   *
   * @param timer runs the delayed writing
   */
  public PreferencesFile(Path home, ScheduledExecutorService timer) {
    this.file = home.resolve(FILE);
    var form = readOrStandard();
    this.fromNewerVersion = form.isOfNewerVersion();
    this.known = form.toPreferences();
    this.chosen = new DelayedWriter<>(known, Optional.of(timer), this::write);
  }

  /** The language chosen in a home, for when nothing else of it can be used. */
  public static Language language(Path home) {
    try {
      return read(home.resolve(FILE)).toPreferences().language();
    } catch (SettingsException _) {
      return Language.SYSTEM;
    }
  }

  private Form readOrStandard() {
    try {
      return read(file);
    } catch (SettingsException e) {
      LOG.log(System.Logger.Level.WARNING, "{0}", e.getMessage());
      problem = Optional.of(e);
      return Form.of(Preferences.STANDARD);
    }
  }

  /** Why the file could not be understood; its text is for the user. */
  public Optional<SettingsException> problem() {
    return problem;
  }

  /** The preferences as they are now. */
  public Preferences get() {
    return chosen.get();
  }

  /** Changes the preferences, and writes them soon. */
  public void set(Preferences fresh) {
    chosen.set(fresh);
  }

  /**
   * Writes a change that has not been written yet. A file of a newer version of this program is
   * left alone: it may hold what this version does not know.
   */
  public void save() {
    chosen.save();
  }

  private void write(Preferences preferences) throws IOException {
    SafeFile.alone(file, () -> writeAlone(preferences));
  }

  /* Another window may have written meanwhile: what it chose, and this one did not, stays. */
  private void writeAlone(Preferences mine) throws IOException {
    var theirs = problem.isEmpty() && Files.exists(file) ? readOrStandard() : Form.of(known);
    if (theirs.isOfNewerVersion() || fromNewerVersion) {
      return;
    }
    if (problem.isPresent() && Files.exists(file)) {
      var aside = file.resolveSibling(FILE + ".damaged");
      Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
    }
    var all =
        new JsonMerge(mapper(), COMPOSED)
            .of(Form.of(known), Form.of(mine), problem.isEmpty() ? theirs.full() : Form.of(known));
    SafeFile.write(file, mapper().writeValueAsBytes(all));
    problem = Optional.empty();
    known = mine;
  }

  /** Writes what is not written yet. */
  @Override
  public void close() {
    save();
  }

  /* Made when needed: without a file the window need not wait for it. */
  private static JsonMapper mapper() {
    return JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .build();
  }

  private static Form read(Path file) {
    if (!Files.exists(file)) {
      return Form.of(Preferences.STANDARD);
    }
    try {
      var form = mapper().readValue(SafeFile.read(file, LARGEST_BYTES), Form.class);
      if (form == null) {
        throw new SettingsException("settings.unreadable", FILE, "1", Text.of("json.form"));
      }
      form.toPreferences();
      return form;
    } catch (JacksonException e) {
      throw new SettingsException(
          "settings.unreadable", FILE, JsonProblems.line(e), JsonProblems.reason(e));
    } catch (ImproperValue e) {
      throw new SettingsException("settings.value", FILE, e.text());
    } catch (IOException e) {
      throw new SettingsException("settings.noAccess", file.toString(), JsonProblems.reason(e));
    }
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
      @Nullable String spreadsheet) {

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

    boolean isOfNewerVersion() {
      return version != null && version > VERSION;
    }

    /* The same with what a fresh install has in place of what is missing. */
    Form full() {
      return of(toPreferences());
    }

    Preferences toPreferences() {
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
