package org.treasurylookup.model.record;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.domain.check.result.Verdict;
import org.treasurylookup.history.entry.DeskLook;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.RecordDigest;
import org.treasurylookup.model.TimeFormat;
import org.treasurylookup.text.InvisibleCharacters;
import org.treasurylookup.text.Text;
import org.treasurylookup.text.TextBeginning;

/**
 * A look of somebody else at the desk at the same record.
 *
 * @param user as that PC reports it
 * @param workstation as that PC reports itself
 * @param before how long before the look in front it was, by the clocks of two PCs
 */
public record ColleagueLook(String user, String workstation, Duration before, Text said) {
  private static final int LONGEST_NAME = 60;

  static ColleagueLook of(DeskLook look, Instant now, Checks checks) {
    var entry = look.entry();
    var before = Duration.between(entry.times().ended(), now);
    return new ColleagueLook(
        name(entry.asker().user()),
        name(look.workstation()),
        before.isNegative() ? Duration.ZERO : before,
        entry.result().isAltered() ? Text.of("colleague.altered") : found(look, checks));
  }

  private static Text found(DeskLook look, Checks checks) {
    String outcome = look.entry().result().outcome();
    return look.unknownKey().isPresent()
        ? Text.of("colleague.sealed", outcome(outcome))
        : said(look.kept().map(kept -> kept.finding(checks)), outcome);
  }

  private static String name(String reported) {
    return TextBeginning.of(
        InvisibleCharacters.show(reported.replaceAll("\\s+", " ")), LONGEST_NAME);
  }

  /* What cannot be relied on is not repeated. */
  private static Text said(Optional<Finding> found, String outcome) {
    if (found.filter(Finding::isInAlarm).isPresent()) {
      return Text.of("colleague.alarm");
    }
    return found
        .flatMap(each -> each.assessment().verdict())
        .map(Verdict::text)
        .or(
            () ->
                found
                    .flatMap(Finding::record)
                    .map(RecordDigest::status)
                    .flatMap(ColleagueLook::status))
        .orElseGet(() -> outcome(outcome));
  }

  /* What comes from another PC may be a word of a newer version. */
  private static Text outcome(String code) {
    return Arrays.stream(Finding.Outcome.values())
        .filter(each -> each.code().equals(code))
        .findFirst()
        .map(each -> Text.of("colleague.outcome." + each.code()))
        .orElseGet(() -> Text.literal(InvisibleCharacters.show(code)));
  }

  private static Optional<Text> status(String word) {
    return word.isEmpty()
        ? Optional.empty()
        : Optional.of(Text.of("colleague.status", InvisibleCharacters.show(word)));
  }

  /** Who looked when, and what was found, in a sentence. */
  public Text text() {
    return Text.of("colleague.text", user, workstation, TimeFormat.span(before), said);
  }
}
