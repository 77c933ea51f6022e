package org.treasurylookup.api.bitgo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.treasurylookup.api.json.Payloads;
import org.treasurylookup.api.json.RelatedRecordReader;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.NetworkAllocation;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.domain.check.PlainDelivery;
import org.treasurylookup.domain.check.result.AlarmLevel;
import org.treasurylookup.domain.check.result.Assessment;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.json.JsonValue;

/** What BitGo sends beside the one {@code allocation} is neither dropped nor judged. */
class BesideTheAllocationTest {
  private static final String ONE =
      "{\"id\":\"g\",\"amount\":{\"currency\":\"ofcbtc\",\"quantity\":\"150000000\"},"
          + "\"connectionId\":\"c\",\"clientExternalId\":\"x\",\"initiatedBy\":\"u\","
          + "\"createdAt\":\"2026-11-26T00:00:00Z\",\"updatedAt\":\"2026-11-26T00:00:00Z\","
          + "\"retriable\":false,\"reason\":null,\"status\":\"cleared\",\"type\":\"allocation\"}";

  private static NetworkAllocation read(String body) {
    return (NetworkAllocation) BitgoRecords.envelope(Payloads.object(body)).orElseThrow();
  }

  private static Assessment assess(ProviderRecord record) {
    var now = Instant.parse("2026-11-26T00:01:00Z");
    var given = PlainDelivery.of("g", now, ResponseSignature.NOT_APPLICABLE);
    return new Checks().assess(record, given);
  }

  @Test
  void aSecondAllocationIsADoubt() {
    var record = read("{\"allocation\":" + ONE + ",\"allocation\":{\"status\":\"released\"}}");
    assertThat(assess(record).level()).isEqualTo(AlarmLevel.DOUBT);
    assertThat(assess(record).notes())
        .extracting(Note::code)
        .contains(NoteCode.MALFORMED_FIELD)
        .as("its name is known")
        .doesNotContain(NoteCode.UNKNOWN_FIELD);
    assertThat(record.unknown()).extracting(JsonValue.Member::name).containsExactly("allocation");
  }

  @Test
  void otherMembersAreUnknownFields() {
    var record =
        read("{\"allocation\":" + ONE + ",\"status\":\"error\",\"warnings\":[\"frozen\"]}");
    assertThat(record.unknown())
        .extracting(JsonValue.Member::name)
        .containsExactly("status", "warnings");
    assertThat(record.status().text()).contains("cleared");
    assertThat(assess(record).notes())
        .extracting(Note::code)
        .containsExactly(NoteCode.UNKNOWN_FIELD);
  }

  @Test
  void aConnectionIsReadWithTheSameCare() {
    String one = "{\"connection\":{\"id\":\"g\",\"name\":\"desk\"}";
    var second =
        RelatedRecordReader.read(
            FieldCatalogue.CONNECTION,
            "connection",
            Payloads.object(one + ",\"connection\":{\"id\":\"g\",\"active\":false}}"));
    assertThat(assess(second).level()).isEqualTo(AlarmLevel.DOUBT);
    assertThat(assess(second).notes())
        .extracting(Note::code)
        .contains(NoteCode.MALFORMED_FIELD)
        .doesNotContain(NoteCode.UNKNOWN_FIELD);
    var other =
        RelatedRecordReader.read(
            FieldCatalogue.CONNECTION, "connection", Payloads.object(one + ",\"frozen\":true}"));
    assertThat(other.unknown()).extracting(JsonValue.Member::name).containsExactly("frozen");
    assertThat(assess(other).notes()).extracting(Note::code).contains(NoteCode.UNKNOWN_FIELD);
  }

  @Test
  void nothingBesideIsNothingToSay() {
    assertThat(assess(read("{\"allocation\":" + ONE + "}")).notes()).isEmpty();
  }
}
