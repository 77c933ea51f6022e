package org.treasurylookup.lookup.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.answer.Failure.Cause;
import org.treasurylookup.domain.answer.Failure.Tested;
import org.treasurylookup.lookup.Diagnosis;
import org.treasurylookup.text.Text;

/** The causes of a failure while they are tested. */
final class CauseTests {
  private static final String PREFIX = "cause.";

  private final Failure failure;
  private final List<Cause> causes;
  private final List<Text> facts = new ArrayList<>();
  private final Consumer<Diagnosis> told;

  CauseTests(Failure failure) {
    this(failure, _ -> {});
  }

  /** Tells each change. */
  CauseTests(Failure failure, Consumer<Diagnosis> told) {
    this.failure = failure;
    this.causes = new ArrayList<>(failure.causes());
    this.told = told;
  }

  Failure original() {
    return failure;
  }

  /** What a test of a cause showed; nothing if the failure does not name it. */
  void say(String key, Tested tested) {
    causes.replaceAll(cause -> is(cause, key) ? new Cause(cause.text(), tested) : cause);
    tell();
  }

  /** The same, unless the cause is confirmed: the provider's own words count for more. */
  void unlessConfirmed(String key, Tested tested) {
    if (tested(key) != Tested.CONFIRMED) {
      say(key, tested);
    }
  }

  /** Something that was looked at, whatever it means. */
  void fact(String key, Object... arguments) {
    facts.add(Text.of("diagnosis.fact." + key, arguments));
    tell();
  }

  boolean names(String key) {
    return causes.stream().anyMatch(cause -> is(cause, key));
  }

  /** What a test of a cause has shown so far. */
  Tested tested(String key) {
    return causes.stream()
        .filter(cause -> is(cause, key))
        .map(Cause::tested)
        .findFirst()
        .orElse(Tested.NOT);
  }

  /** Says so when everything that could be tested is ruled out: a page must not end there. */
  void close() {
    boolean none = causes.stream().allMatch(cause -> cause.tested() == Tested.RULED_OUT);
    if (none && !causes.isEmpty()) {
      causes.add(new Cause(Text.of(PREFIX + "noneLeft"), Tested.NOT));
      tell();
    }
  }

  Diagnosis diagnosis() {
    return new Diagnosis(failure(), facts);
  }

  private void tell() {
    told.accept(diagnosis());
  }

  /** Puts a more exact cause in the place of one, or at the end. */
  void replace(String key, Tested tested, String exact, Object... arguments) {
    if (!exact(key, tested, exact, arguments)) {
      causes.add(new Cause(Text.of(PREFIX + exact, arguments), tested));
      tell();
    }
  }

  /** Puts a more exact cause in the place of one; false if the failure does not name it. */
  boolean exact(String key, Tested tested, String exact, Object... arguments) {
    var fresh = new Cause(Text.of(PREFIX + exact, arguments), tested);
    for (int i = 0; i < causes.size(); i++) {
      if (is(causes.get(i), key)) {
        causes.set(i, fresh);
        tell();
        return true;
      }
    }
    return false;
  }

  /** The failure with what was confirmed first and what was ruled out last. */
  Failure failure() {
    var sorted = causes.stream().sorted(Comparator.comparingInt(CauseTests::rank)).toList();
    return new Failure(
        failure.code(),
        failure.headline(),
        sorted,
        failure.next(),
        failure.httpStatus(),
        failure.vendorCode(),
        failure.vendorMessage(),
        failure.requestId());
  }

  private static int rank(Cause cause) {
    return switch (cause.tested()) {
      case CONFIRMED -> 0;
      case NOT -> 1;
      case RULED_OUT -> 2;
    };
  }

  private static boolean is(Cause cause, String key) {
    return cause.text().key().equals(PREFIX + key);
  }
}
