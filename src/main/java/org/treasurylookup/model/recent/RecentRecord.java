package org.treasurylookup.model.recent;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.treasurylookup.domain.KnownWord;
import org.treasurylookup.domain.Status;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.domain.VendorField;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.check.result.AlarmLevel;
import org.treasurylookup.domain.check.result.Attention;
import org.treasurylookup.domain.check.result.Verdict;
import org.treasurylookup.domain.check.result.VerdictCode;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.RecordDigest;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.lookup.Target.Kind;
import org.treasurylookup.settings.recent.RecentLookups;
import org.treasurylookup.text.Text;

/**
 * A look-up as the side pane remembers it: no amount and nothing about people.
 *
 * @param at when it was answered last
 * @param status the vendor's word; empty without one
 * @param check name of our verdict, {@link #NOT_FOUND}, or empty
 * @param level how far the record may be relied on; empty without one, and where that was not kept
 */
public record RecentRecord(
    RecordReference ref, Instant at, String status, String check, Optional<AlarmLevel> level) {
  /** In place of a verdict where there was no record. */
  public static final String NOT_FOUND = "NOT_FOUND";

  /** The same for an id that may be of several kinds, and of which none has a record. */
  public static final String NOT_FOUND_AS_ANY = "NOT_FOUND_AS_ANY";

  /** What is said of such an id. */
  static final Text NOWHERE = Text.of("recent.notFound.any");

  /** What is remembered of a finding; empty for one that failed. */
  public static Optional<RecentRecord> of(Finding finding) {
    var at = finding.answer().map(Answer::receivedAt).orElse(finding.now());
    return switch (finding.outcome()) {
      case FAILED -> Optional.empty();
      case NOT_FOUND ->
          Optional.of(
              new RecentRecord(RecordReference.of(finding), at, "", NOT_FOUND, Optional.empty()));
      case FOUND ->
          Optional.of(
              new RecentRecord(
                  RecordReference.of(finding),
                  at,
                  finding.record().map(RecordDigest::status).orElse(""),
                  finding.assessment().verdict().map(Verdict::code).map(Enum::name).orElse(""),
                  finding.level()));
    };
  }

  /** What is remembered of an id that was asked for as several kinds and is a record of none. */
  public static Optional<RecentRecord> ofNone(List<Finding> findings) {
    boolean none = findings.stream().allMatch(each -> each.outcome() == Finding.Outcome.NOT_FOUND);
    return findings.size() > 1 && none
        ? of(findings.getFirst())
            .map(
                look -> new RecentRecord(look.ref, look.at, "", NOT_FOUND_AS_ANY, Optional.empty()))
        : Optional.empty();
  }

  /** Whether the id was asked for as several kinds and is a record of none. */
  public boolean isOfAnyKind() {
    return check.equals(NOT_FOUND_AS_ANY);
  }

  /** Whether both are about one record, or about one id that may be it. */
  boolean isAbout(RecentRecord other) {
    boolean sameId =
        ref.environment().equals(other.ref.environment())
            && ref.target().id().equals(other.ref.target().id());
    return ref.equals(other.ref) || (sameId && (isOfAnyKind() || other.isOfAnyKind()));
  }

  static Optional<RecentRecord> read(RecentLookups.Look kept) {
    return Target.parse(kept.target())
        .map(
            target ->
                new RecentRecord(
                    new RecordReference(target, kept.environment()),
                    kept.at(),
                    kept.status(),
                    kept.check(),
                    AlarmLevel.ofCode(kept.level())));
  }

  /** The same with what a later answer to a watch says; the look-up stays as old as it is. */
  RecentRecord after(WatchedRecord watched) {
    boolean same = watched.ref().equals(ref);
    boolean later = watched.asked().filter(at::isBefore).isPresent();
    boolean forged = watched.level().equals(Optional.of(AlarmLevel.ALARM));
    boolean told = forged || !watched.check().isEmpty() || check.isEmpty();
    return same && later && told
        ? new RecentRecord(ref, at, watched.status(), watched.check(), watched.level())
        : this;
  }

  RecentLookups.Look written() {
    return new RecentLookups.Look(
        ref.target().toString(),
        ref.environment(),
        at,
        status,
        check,
        level.map(AlarmLevel::code).orElse(""));
  }

  /** Who has to act how soon. */
  public Tone tone() {
    return check.equals(NOT_FOUND) || isOfAnyKind()
        ? Tone.FAILURE
        : Attention.at(
            level,
            verdict().map(VerdictCode::tone).orElseGet(() -> tone(ref.target().kind(), status)));
  }

  /**
   * Our verdict in two or three words, else the vendor's status, else what kind of record it is.
   */
  public Text words() {
    if (isOfAnyKind()) {
      return NOWHERE;
    }
    return check.equals(NOT_FOUND)
        ? Text.of("recent.notFound")
        : words(
            level,
            verdict().map(VerdictCode::title).orElseGet(() -> words(ref.target().kind(), status)));
  }

  private Optional<VerdictCode> verdict() {
    return Arrays.stream(VerdictCode.values())
        .filter(code -> code.name().equals(check))
        .findFirst();
  }

  static Text words(Optional<AlarmLevel> level, Text own) {
    return level.map(known -> known.words(own)).orElse(own);
  }

  /** The tone of a vendor's word. */
  static Tone tone(Kind kind, String status) {
    return status.isEmpty() ? Tone.NOTE : status(kind, status).tone();
  }

  /** A vendor's word as it is shown; the kind of record without one. */
  static Text words(Kind kind, String status) {
    return status.isEmpty() ? Text.of("target." + kind) : status(kind, status).text();
  }

  private static Status<?> status(Kind kind, String status) {
    return kind.fields().fields().stream()
        .filter(VendorField::isStatusOfRecord)
        .flatMap(field -> field.words().stream())
        .findFirst()
        .<Status<?>>map(words -> words.apply(status))
        .orElseGet(() -> new Status<KnownWord>(status, Optional.empty()));
  }
}
