package org.treasurylookup.settings.recent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.settings.file.FileForms;
import org.treasurylookup.settings.file.KeptFile;
import org.treasurylookup.settings.recent.RecentLookups.Look;
import org.treasurylookup.settings.recent.RecentLookups.Watch;

/** The file as written. An entry that makes no sense is left out; the others stand. */
record RecentLookupsForm(
    @Nullable Integer version,
    @Nullable List<@Nullable LookForm> recent,
    @Nullable List<@Nullable LookForm> pinned,
    @Nullable List<@Nullable WatchForm> watched)
    implements KeptFile.Form<RecentLookups> {
  static final int VERSION = 1;

  private static final Pattern TARGET = Pattern.compile("[ -~]{1,600}");
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_ .-]{0,64}");
  private static final Pattern HOST = Pattern.compile("\\*|[A-Za-z0-9._:\\[\\]-]{1,260}");
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  static RecentLookupsForm of(RecentLookups from) {
    return new RecentLookupsForm(
        VERSION,
        FileForms.of(from.recent(), LookForm::of),
        FileForms.of(from.pinned(), LookForm::of),
        FileForms.of(from.watched(), WatchForm::of));
  }

  @Override
  public RecentLookups toValue() {
    return new RecentLookups(
        FileForms.read(recent, LookForm::toLook),
        FileForms.read(pinned, LookForm::toLook),
        FileForms.read(watched, WatchForm::toWatch));
  }

  record LookForm(
      @Nullable String target,
      @Nullable String environment,
      @Nullable String at,
      @Nullable String status,
      @Nullable String check,
      @Nullable String level) {

    static LookForm of(Look from) {
      return new LookForm(
          from.target(),
          from.environment(),
          from.at().toString(),
          written(from.status()),
          written(from.check()),
          written(from.level()));
    }

    Optional<Look> toLook() {
      var time = FileForms.time(at);
      return target != null && isTarget(target) && environment != null && time.isPresent()
          ? Optional.of(
              new Look(target, environment, time.get(), word(status), word(check), word(level)))
          : Optional.empty();
    }
  }

  record WatchForm(
      @Nullable String target,
      @Nullable String environment,
      @Nullable String host,
      @Nullable String since,
      @Nullable String asked,
      @Nullable String status,
      @Nullable String level,
      @Nullable String sha256,
      @Nullable String changed,
      @Nullable String ended) {

    static WatchForm of(Watch from) {
      return new WatchForm(
          from.target(),
          from.environment(),
          from.host().isEmpty() ? null : from.host(),
          from.since().toString(),
          written(from.asked()),
          written(from.status()),
          written(from.level()),
          written(from.sha256()),
          written(from.changed()),
          written(from.ended()));
    }

    Optional<Watch> toWatch() {
      var began = FileForms.time(since);
      return target != null && isTarget(target) && environment != null && began.isPresent()
          ? Optional.of(
              new Watch(
                  target,
                  environment,
                  host != null && HOST.matcher(host).matches() ? host : "",
                  began.get(),
                  FileForms.time(asked),
                  word(status),
                  word(level),
                  sha256 != null && SHA_256.matcher(sha256).matches() ? sha256 : "",
                  FileForms.time(changed),
                  FileForms.time(ended),
                  List.of()))
          : Optional.empty();
    }
  }

  private static boolean isTarget(String text) {
    return TARGET.matcher(text).matches();
  }

  /* A vendor's word is a word: whatever else stands in its place may be about a person. */
  private static String word(@Nullable String text) {
    return text != null && WORD.matcher(text).matches() ? text : "";
  }

  private static @Nullable String written(String text) {
    return text.isEmpty() || word(text).isEmpty() ? null : text;
  }

  private static @Nullable String written(Optional<Instant> time) {
    return time.map(Instant::toString).orElse(null);
  }
}
