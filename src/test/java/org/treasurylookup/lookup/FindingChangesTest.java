package org.treasurylookup.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.domain.check.result.AlarmLevel;
import org.treasurylookup.export.Findings;
import org.treasurylookup.text.Messages;
import org.treasurylookup.view.record.Answers;

/** What changed between two looks at one record. */
class FindingChangesTest {
  private static final Finding BATCH =
      Answers.of("cobo:batch:5b0ed293-f728-40b4-b1f6-86b88cd51384");

  private static Finding signed(ResponseSignature signature) {
    var kept = KeptFinding.of(BATCH);
    var answers = kept.answers().stream().map(answer -> answer.with(signature)).toList();
    return new KeptFinding(
            kept.target(),
            kept.environment(),
            kept.outcome(),
            answers,
            kept.merged(),
            kept.failure(),
            kept.now())
        .finding(new Checks());
  }

  @Test
  void aTrueLookAfterAForgedOneSaysWhatItIsComparedWith() {
    var forged = Findings.forged(Findings.order("{\"order_id\":\"1\",\"status\":\"Completed\"}"));
    var now = Findings.order("{\"order_id\":\"1\",\"status\":\"Pending\"}");
    assertThat(FindingChanges.between(forged, now).texts())
        .extracting(Messages.ENGLISH::get)
        .contains("what it is compared with must not be relied on");
  }

  @Test
  void aRecordThatIsNoLongerToBeReliedOnHasChangedThoughItsFieldsHaveNot() {
    var before = signed(ResponseSignature.VALID);
    var after = signed(ResponseSignature.INVALID);
    assertThat(after.level()).contains(AlarmLevel.ALARM);
    var changes = FindingChanges.between(before, after);
    assertThat(changes.fields()).isEmpty();
    assertThat(changes.texts().stream().map(Messages.ENGLISH::get))
        .containsExactly("do not rely on it");
  }

  @Test
  void nothingIsSaidOfALevelThatIsAsItWas() {
    for (var signature : ResponseSignature.values()) {
      assertThat(FindingChanges.between(signed(signature), signed(signature)).isEmpty()).isTrue();
    }
  }
}
