package org.treasurylookup.lookup;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.domain.check.result.AlarmLevel;
import org.treasurylookup.domain.check.result.Assessment;
import org.treasurylookup.domain.check.result.JudgementTime;
import org.treasurylookup.domain.provider.BitgoRoute;
import org.treasurylookup.settings.Environment;

/**
 * Everything about one look-up: what was asked, what came back, and what we say about it. Complete
 * and unchangeable, so that every view, export and comparison works without a second request.
 *
 * @param now the provider's time when it answered, else the PC's
 * @param asOf when it was answered, by the PC's clock, if it was kept then and nobody was asked
 *     now; empty for one that was asked for
 */
public record Finding(
    Target target,
    Environment environment,
    FindingResult result,
    Instant now,
    Optional<Instant> asOf) {
  private static final Set<FailureCode> OUT_OF_REACH =
      EnumSet.of(
          FailureCode.UNREACHABLE,
          FailureCode.TIMEOUT,
          FailureCode.TLS,
          FailureCode.PROXY_AUTH,
          FailureCode.CUT_SHORT,
          FailureCode.COBO_DOWN,
          FailureCode.BITGO_DOWN);

  /** What came of a look-up just now. */
  public Finding(Target target, Environment environment, FindingResult result, Instant now) {
    this(target, environment, result, now, Optional.empty());
  }

  /** A look-up that ended before there was an answer. */
  public static Finding failed(
      Target target, Environment environment, Failure failure, Instant now) {
    return new Finding(
        target, environment, new FindingResult.Failed(Optional.empty(), failure), now);
  }

  /** The trust organisation that was asked: only BitGo's administrators ask by one. */
  public Optional<String> askedTrustOrg() {
    return environment
        .bitgo()
        .filter(side -> side.route() == BitgoRoute.ADMIN)
        .map(side -> target.trustOrg().orElse(side.defaultTrustOrg()));
  }

  /** The word for what came of it. */
  public Outcome outcome() {
    return result.outcome();
  }

  public Optional<Answer> answer() {
    return switch (result) {
      case FindingResult.Found found -> Optional.of(found.answer());
      case FindingResult.NotFound none -> Optional.of(none.answer());
      case FindingResult.Failed failed -> failed.answer();
      case FindingResult.Remnant remnant -> remnant.answers().stream().findFirst();
    };
  }

  /** Answers to further questions whose parts went into the record. */
  public List<Answer> further() {
    return switch (result) {
      case FindingResult.Found found -> found.further();
      case FindingResult.NotFound _, FindingResult.Failed _ -> List.of();
      case FindingResult.Remnant remnant -> remnant.answers().stream().skip(1).toList();
    };
  }

  /** All answers that it was read from, the one to the question for the record first. */
  public Stream<Answer> answers() {
    return Stream.concat(answer().stream(), further().stream());
  }

  /**
   * Whether the provider's signature holds for everything that it was read from: the worst of what
   * is known of each answer, as a record is no better signed than its items. A page of items that
   * was refused, such as by a proxy, has none of them and says nothing about the others.
   */
  public Optional<ResponseSignature> signature() {
    var parts = further().stream().filter(each -> each.httpStatus() == 200 || each.isForged());
    return Stream.concat(answer().stream(), parts)
        .map(Answer::signature)
        .max(ResponseSignature.BY_CONCERN);
  }

  private Optional<FindingResult.Found> found() {
    return result instanceof FindingResult.Found found ? Optional.of(found) : Optional.empty();
  }

  /** The record, if found. */
  public Optional<ProviderRecord> record() {
    return found().map(FindingResult.Found::record);
  }

  /** What we say about the record; nothing without one. */
  public Assessment assessment() {
    return found().map(FindingResult.Found::assessment).orElse(Assessment.NONE);
  }

  /** Why there is no record, if not found or failed; if found: what is missing in it. */
  public Optional<Failure> failure() {
    return switch (result) {
      case FindingResult.Found found -> found.gap();
      case FindingResult.NotFound none -> Optional.of(none.failure());
      case FindingResult.Failed failed -> Optional.of(failed.failure());
      case FindingResult.Remnant remnant -> remnant.failure();
    };
  }

  /**
   * The same with the record of an earlier finding, where both were read from the same bytes: a
   * large record is there once, and known to be the same without a look at its parts.
   */
  public Finding sharing(Finding earlier) {
    return found()
        .filter(_ -> isOfBytesOf(earlier))
        .flatMap(it -> earlier.record().map(it::with))
        .map(same -> new Finding(target, environment, same, now, asOf))
        .orElse(this);
  }

  /* What was kept may have been read from less than is kept of its answers. */
  private boolean isOfBytesOf(Finding earlier) {
    return isWhole()
        && earlier.isWhole()
        && !isKept()
        && !earlier.isKept()
        && target.equals(earlier.target)
        && bodies().equals(earlier.bodies());
  }

  private List<String> bodies() {
    return answers().map(answer -> answer.body().sha256()).toList();
  }

  /** Whether the record is about a person, and so whatever is not known of it. */
  public boolean isAboutPerson() {
    return record().filter(FieldPrivacy::isAboutPerson).isPresent();
  }

  /** Whether the record is there with everything that belongs to it. */
  public boolean isWhole() {
    return outcome() == Outcome.FOUND && failure().isEmpty();
  }

  /**
   * How far the record may be relied on; empty without a record. An answer whose signature does not
   * hold is an alarm whatever it says: a forged "not found" invites a second payment.
   */
  public Optional<AlarmLevel> level() {
    boolean forged = answers().anyMatch(Answer::isForged);
    return forged ? Optional.of(AlarmLevel.ALARM) : found().map(it -> it.assessment().level());
  }

  /** Whether nothing of it may be relied on, whatever it says. */
  public boolean isInAlarm() {
    return level().equals(Optional.of(AlarmLevel.ALARM));
  }

  /** Whether it can be compared: of one that is not whole, what was not fetched would seem gone. */
  public boolean isComparable() {
    return isWhole() && !isInAlarm();
  }

  /** The same as it was found at a time, kept since, and not asked for again. */
  public Finding keptAt(Instant at) {
    return new Finding(target, environment, result, now, Optional.of(at));
  }

  /** Whether it is how things were at an earlier look, and nobody was asked now. */
  public boolean isKept() {
    return asOf.isPresent();
  }

  /**
   * Whether nobody at the provider answered, or only that it is out of order: then an earlier
   * answer says more than nothing. A key that is refused, a record that is not there and a request
   * to come back later are answers.
   */
  public boolean isOutOfReach() {
    return outcome() == Outcome.FAILED
        && failure().map(Failure::code).filter(OUT_OF_REACH::contains).isPresent();
  }

  /** The time the record is judged by, and whose clock told it. */
  public JudgementTime judgedAt() {
    return answer().map(JudgementTime::of).orElseGet(() -> JudgementTime.pc(now));
  }

  /** The same with other sentences of ours. */
  public Finding with(Assessment other) {
    return found()
        .map(it -> new FindingResult.Found(it.answer(), it.further(), it.record(), other, it.gap()))
        .map(said -> new Finding(target, environment, said, now, asOf))
        .orElse(this);
  }

  /** The same with each answer changed. */
  public Finding withAnswers(UnaryOperator<Answer> change) {
    return new Finding(target, environment, result.withAnswers(change), now, asOf);
  }

  /** What came of a look-up. */
  public enum Outcome {
    FOUND("found"),
    NOT_FOUND("notFound"),
    FAILED("failed");

    private final String code;

    Outcome(String code) {
      this.code = code;
    }

    /** The word used in {@code print}. */
    public String code() {
      return code;
    }
  }
}
