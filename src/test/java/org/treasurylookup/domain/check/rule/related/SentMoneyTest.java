package org.treasurylookup.domain.check.rule.related;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.treasurylookup.api.json.Payloads;
import org.treasurylookup.api.json.RelatedRecordReader;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.domain.check.PlainDelivery;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.result.Why;
import org.treasurylookup.text.Messages;

/** What the notes about the transactions of a refund show. */
class SentMoneyTest {
  private static final String HALF =
      "{'tx_id':'t1','status':'Completed','amount':'50','token_id':'T','to_address':'a'}";

  @Test
  void aSumIsShownWithWhatItIsMadeOf() {
    var note = note(refund("'token_id':'T'", HALF, HALF, HALF), NoteCode.SUM_MISMATCH);
    assertThat(words(note))
        .isEqualTo("amount is 100 T, but its completed transactions add up to 150 T.");
    assertThat(steps(note))
        .contains(
            "transactions[0].amount 50",
            "transactions[1].amount 50",
            "transactions[2].amount 50",
            "amount 100");
  }

  @Test
  void twoRowsOfOneTransactionAreCountedAsPeopleCount() {
    var note = note(refund("'token_id':'T'", HALF, HALF), NoteCode.DUPLICATE_TRANSACTION);
    assertThat(words(note)).contains("1 and 2");
    assertThat(steps(note)).contains("transactions[0].tx_id t1", "transactions[1].tx_id t1");
  }

  @Test
  void anotherAddressIsShownAsReceived() {
    var note =
        note(refund("'token_id':'T'", HALF, HALF.replace("'a'", "'b'")), NoteCode.OTHER_ADDRESS);
    assertThat(steps(note)).contains("transactions[1].to_address b", "to_address a");
  }

  @Test
  void aRefundWithoutATokenHasNoOther() {
    assertThat(noteOf(refund("'token_id':null", HALF, HALF), NoteCode.OTHER_TOKEN)).isEmpty();
  }

  @Test
  void eachStatusThatDisagreesIsShown() {
    String open = HALF.replace("Completed", "Broadcasting");
    String failed = refund("'token_id':'T'", open, HALF).replaceFirst("Completed", "Failed");
    assertThat(steps(note(failed, NoteCode.STATUS_DISAGREES)))
        .contains(
            "status Failed",
            "transactions[0].status Broadcasting",
            "transactions[1].status Completed");
  }

  private static String refund(String token, String... transactions) {
    return "{'refund_id':'s','status':'Completed','amount':'100','to_address':'a',%s,'transactions':[%s]}"
        .formatted(token, String.join(",", transactions))
        .replace('\'', '"');
  }

  private static Note note(String json, NoteCode code) {
    return noteOf(json, code).orElseThrow();
  }

  private static Optional<Note> noteOf(String json, NoteCode code) {
    var refund = RelatedRecordReader.read(FieldCatalogue.REFUND, Payloads.object(json));
    var circumstances =
        PlainDelivery.of("s", Instant.ofEpochSecond(1741084800), ResponseSignature.VALID);
    return new Checks()
        .assess(refund, circumstances).notes().stream()
            .filter(each -> each.code() == code)
            .findFirst();
  }

  private static String words(Note note) {
    return Messages.ENGLISH.get(note.text());
  }

  private static List<String> steps(Note note) {
    return note.why().steps().stream().map(SentMoneyTest::words).toList();
  }

  private static String words(Why.Step step) {
    return Messages.ENGLISH.get(step.label()) + " " + step.value();
  }
}
