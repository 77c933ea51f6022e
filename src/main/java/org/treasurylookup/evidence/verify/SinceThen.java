package org.treasurylookup.evidence.verify;

import java.time.Instant;
import java.util.Optional;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.lookup.FindingChanges;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.text.Text;
import org.treasurylookup.text.WrittenTime;

/**
 * What a provider says now of a record that is in a pack.
 *
 * @param text what is different, in a sentence
 */
public record SinceThen(boolean isAnswered, Text text) {

  /**
   * Compares.
   *
   * @param now what was asked for just now, in the environment of the look
   * @param personal whether personal data is in the pack; what was masked is not compared
   */
  public static SinceThen of(PackedLook look, Finding now, boolean personal, Checks checks) {
    var target = named(look.target());
    if (now.outcome() == Outcome.FAILED) {
      var why = now.failure().map(Failure::headline).orElseGet(() -> Text.literal(""));
      return new SinceThen(false, Text.of("verify.now.failed", target, why));
    }
    var then = look.finding(now.environment(), checks);
    var changes = FindingChanges.between(then, PackedLook.packed(now, personal, checks));
    String at = WrittenTime.toTheSecond(then.asOf().orElse(Instant.EPOCH));
    return new SinceThen(
        true,
        changes
            .inShort(Integer.MAX_VALUE)
            .map(words -> Text.of("verify.now.differs", target, at, words))
            .orElseGet(() -> Text.of("verify.now.same", target, at)));
  }

  /**
   * Why nobody is asked for what is in a pack; empty where this PC can ask the host that answered.
   *
   * @param place the environment of this PC that has the name of the look's
   */
  public static Optional<Text> whyNot(PackedLook look, Optional<Environment> place) {
    var target = named(look.target());
    return place.isEmpty()
        ? Optional.of(Text.of("verify.noEnvironment", target, look.environment()))
        : look.answeredBy()
            .filter(_ -> !look.isAnsweredAt(place.get()))
            .map(host -> Text.of("verify.otherHost", target, look.environment(), host));
  }

  /** A look-up in words, such as “Cobo order 5001”. */
  public static Text named(Target target) {
    return Text.of("save.record", Text.of("target." + target.kind()), target.id());
  }
}
