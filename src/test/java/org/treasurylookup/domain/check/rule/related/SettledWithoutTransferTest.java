package org.treasurylookup.domain.check.rule.related;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.treasurylookup.api.json.Payloads;
import org.treasurylookup.api.json.RelatedRecordReader;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.domain.check.PlainDelivery;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.result.Why;
import org.treasurylookup.text.Text;

/** What the note about transfers of a settlement shows. */
class SettledWithoutTransferTest {

  @Test
  void eachTransferIsNamedWithItsStatusAsReceived() {
    var settlement =
        RelatedRecordReader.read(
            FieldCatalogue.NETWORK_SETTLEMENT,
            Payloads.object(
                """
                {"id": "s", "status": "completed", "settlementTransfers":
                  [{"id": "t", "status": "pending_onchain"}, {"id": "u", "status": "failed"}]}
                """));
    var circumstances =
        PlainDelivery.of("s", Instant.ofEpochSecond(1741084800), ResponseSignature.VALID);
    var note =
        new Checks()
            .assess(settlement, circumstances).notes().stream()
                .filter(each -> each.code() == NoteCode.SETTLED_WITHOUT_TRANSFER)
                .findFirst()
                .orElseThrow();
    assertThat(note.why().steps())
        .contains(
            new Why.Step(Text.literal("t"), "pending_onchain"),
            new Why.Step(Text.literal("u"), "failed"));
  }
}
