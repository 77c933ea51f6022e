package org.treasurylookup.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.domain.answer.PageOutcome;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.domain.check.result.AlarmLevel;
import org.treasurylookup.export.Findings;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.follow.MoneyTracer;
import org.treasurylookup.text.Text;

/** What a record leads to is asked for only while nothing about it is forged. */
class FollowedRecordsTest {
  private static final Finding ORDER = Findings.payload("synthetic-cobo-order-underpaid-late.json");

  private static FollowedRecords.Followed followed(ResponseSignature ofLists) {
    var answer = Findings.answer("{}", 200).with(ofLists);
    var why =
        Failure.onTheWay(
            FailureCode.SIGNATURE_INVALID, Text.literal("no"), List.of(), Text.literal("tell"));
    var page = new PageOutcome.Failed(Optional.of(answer), why);
    return new FollowedRecords(new MoneyTracer((_, _, _, _, _) -> page)).of(ORDER);
  }

  @Test
  void anOrderLeadsOnAlthoughAListBesideItCannotBeRead() {
    var followed = followed(ResponseSignature.ABSENT);
    assertThat(followed.finding().level()).isNotEqualTo(Optional.of(AlarmLevel.ALARM));
    assertThat(followed.targets()).isNotEmpty();
  }

  @Test
  void whereAListBesideItIsForgedItLeadsNowhere() {
    var followed = followed(ResponseSignature.INVALID);
    assertThat(followed.finding().level()).contains(AlarmLevel.ALARM);
    assertThat(followed.targets()).isEmpty();
  }
}
