package org.treasurylookup.evidence.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.domain.check.result.AlarmLevel;
import org.treasurylookup.domain.check.result.Verdict;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.RecordDigest;
import org.treasurylookup.text.InvisibleCharacters;
import org.treasurylookup.text.Text;
import org.treasurylookup.text.WrittenTime;

/**
 * Says which records a pack is about and what is said of them: nobody signs what they cannot see.
 */
final class PackedRecords {
  /* More would make a page that nobody reads. */
  private static final int MOST = 20;

  private PackedRecords() {}

  /** A sentence for each look, and how many more there are. */
  static List<Text> told(List<PackedLook> looks) {
    var checks = new Checks();
    List<Text> all =
        new ArrayList<>(looks.stream().limit(MOST).map(look -> told(look, checks)).toList());
    if (looks.size() > MOST) {
      all.add(Text.count("verify.look.more", looks.size() - MOST));
    }
    return all;
  }

  private static Text told(PackedLook look, Checks checks) {
    var finding = look.judged(checks);
    var target = SinceThen.named(look.target());
    var at = finding.answer().map(Answer::receivedAt).map(WrittenTime::toTheSecond);
    return at.isEmpty()
        ? Text.of("verify.look.unanswered", target, look.environment())
        : Text.of(
            "verify.look",
            target,
            look.environment(),
            look.answeredBy().orElse(""),
            at.get(),
            said(look, finding));
  }

  /* What cannot be relied on is not repeated. */
  private static Text said(PackedLook look, Finding finding) {
    var own =
        finding
            .assessment()
            .verdict()
            .map(Verdict::text)
            .or(() -> finding.record().map(RecordDigest::status).flatMap(PackedRecords::status))
            .orElseGet(() -> Text.of("verify.look." + finding.outcome().code()));
    return PackedLook.text(look.line(), "level")
        .flatMap(AlarmLevel::ofCode)
        .map(level -> level.words(own))
        .orElse(own);
  }

  private static Optional<Text> status(String word) {
    return word.isEmpty()
        ? Optional.empty()
        : Optional.of(Text.of("verify.look.status", InvisibleCharacters.show(word)));
  }
}
