package org.treasurylookup.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.domain.check.result.AlarmLevel;
import org.treasurylookup.domain.check.result.AnswerDelivery;
import org.treasurylookup.domain.check.result.CheckCircumstances;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.result.RecordJudgement;
import org.treasurylookup.export.Findings;

/** A record is as good as the worst of the answers that have parts of it. */
class ForgedPartTest {
  private static final Finding BATCH = Findings.payload("cobo-batch-allocation-reference.json");

  private static Answer page(int status, ResponseSignature signature) {
    return Findings.answer("{\"data\":[]}", status).with(signature);
  }

  private static Finding batchWith(Answer... pages) {
    var answer = BATCH.answer().orElseThrow().with(ResponseSignature.VALID);
    var record = BATCH.record().orElseThrow();
    var delivery = AnswerDelivery.of(answer, List.of(pages), false);
    var said = new Checks().assess(record, new CheckCircumstances(BATCH.target().id(), delivery));
    var found = new FindingResult.Found(answer, List.of(pages), record, said, Optional.empty());
    return new Finding(BATCH.target(), BATCH.environment(), found, BATCH.now());
  }

  @ParameterizedTest
  @CsvSource({"200", "400", "404", "500"})
  void aPageOfItemsWhoseSignatureDoesNotHoldIsAnAlarm(int status) {
    var forged =
        batchWith(page(200, ResponseSignature.VALID), page(status, ResponseSignature.INVALID));
    assertThat(forged.level()).contains(AlarmLevel.ALARM);
    assertThat(forged.assessment().notes())
        .extracting(Note::code)
        .contains(NoteCode.SIGNATURE_INVALID);
    assertThat(forged.assessment().judgement()).isEqualTo(RecordJudgement.NONE);
    assertThat(forged.signature()).contains(ResponseSignature.INVALID);
    assertThat(forged.isComparable()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"414", "429", "502", "503"})
  void whatAProxyMakesIsNoAlarm(int status) {
    var refused = batchWith(page(status, ResponseSignature.INVALID));
    assertThat(refused.assessment().notes())
        .extracting(Note::code)
        .doesNotContain(NoteCode.SIGNATURE_INVALID);
    assertThat(refused.level()).isNotEqualTo(Optional.of(AlarmLevel.ALARM));
  }

  @Test
  void aFindingThatSomebodyJudgedOtherwiseStaysAnAlarm() {
    var forged = batchWith(page(200, ResponseSignature.INVALID)).with(BATCH.assessment());
    assertThat(forged.level()).contains(AlarmLevel.ALARM);
  }

  @ParameterizedTest
  @CsvSource({"ABSENT, 502", "NOT_APPLICABLE, 429", "ABSENT, 404"})
  void anAnswerThatHasNoPartOfTheRecordTakesNothingFromItsSignature(
      ResponseSignature signature, int status) {
    assertThat(batchWith(page(200, ResponseSignature.VALID), page(status, signature)).signature())
        .contains(ResponseSignature.VALID);
  }
}
