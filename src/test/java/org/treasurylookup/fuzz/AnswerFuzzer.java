package org.treasurylookup.fuzz;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.treasurylookup.api.bitgo.BitgoRecords;
import org.treasurylookup.api.cobo.CoboRecords;
import org.treasurylookup.api.json.JsonReader;
import org.treasurylookup.api.json.RelatedRecordReader;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.domain.check.result.Assessment;
import org.treasurylookup.domain.check.result.CheckCircumstances;
import org.treasurylookup.domain.check.result.VerdictCode;
import org.treasurylookup.domain.json.JsonValue;
import org.treasurylookup.text.Messages;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers of any bytes, read as each kind of record and judged; orders beside an oracle of their
 * own, which reads the same bytes with another parser and knows the table of verdicts alone.
 */
public final class AnswerFuzzer {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final String PLAIN = "[0-9]{1,30}(\\.[0-9]{1,30})?";
  private static final Checks CHECKS = new Checks();
  private static final JsonMapper STRICT =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private AnswerFuzzer() {}

  /** Tries one input. */
  public static void fuzzerTestOneInput(byte[] input) {
    if (JsonReader.read(ImmutableBytes.of(input)).orElse(null) instanceof JsonValue.Obj json) {
      var order = CoboRecords.order(json);
      var judged = judged(order);
      oracle(input).ifPresent(expected -> compare(expected, judged));
      judged(CoboRecords.batch(json));
      judged(BitgoRecords.allocation(json));
      BitgoRecords.envelope(json).ifPresent(AnswerFuzzer::judged);
      var kinds = FieldCatalogue.values();
      var kind = kinds[Math.floorMod(Arrays.hashCode(input), kinds.length)];
      judged(RelatedRecordReader.read(kind, json));
    }
  }

  private static Assessment judged(ProviderRecord record) {
    var given =
        new CheckCircumstances(record.id().text().orElse("?"), NOW, ResponseSignature.ABSENT);
    var assessment = CHECKS.assess(record, given);
    assessment.verdict().ifPresent(verdict -> Messages.ENGLISH.get(verdict.text()));
    assessment.notes().forEach(note -> Messages.ENGLISH.get(note.text()));
    if (record instanceof PayInOrder order) {
      assessment.rows(order);
    }
    return assessment;
  }

  private static void compare(VerdictCode expected, Assessment assessment) {
    assessment
        .verdict()
        .map(verdict -> verdict.code())
        .filter(code -> code != expected)
        .ifPresent(
            code -> {
              throw new IllegalStateException(code + " where the table says " + expected);
            });
  }

  /* Of orders whose figures are plain; what else there is has properties of its own. */
  private static Optional<VerdictCode> oracle(byte[] input) {
    JsonNode order;
    try {
      order = STRICT.readTree(input);
    } catch (JacksonException _) {
      return Optional.empty();
    }
    var end = order.path("expired_at");
    boolean seconds = end.isIntegralNumber() && end.asString().matches("1[0-9]{9}");
    boolean tolerated = order.has("amount_tolerance");
    if (!isPlain(order.path("payable_amount"))
        || !isPlain(order.path("received_token_amount"))
        || (tolerated && !isPlain(order.path("amount_tolerance")))
        || !(seconds || end.isMissingNode())) {
      return Optional.empty();
    }
    var payable = new BigDecimal(order.path("payable_amount").stringValue());
    var received = new BigDecimal(order.path("received_token_amount").stringValue());
    var tolerance =
        tolerated ? new BigDecimal(order.path("amount_tolerance").stringValue()) : BigDecimal.ZERO;
    boolean over = seconds && !NOW.isBefore(Instant.ofEpochSecond(end.longValue()));
    return Optional.of(verdict(payable, received, tolerance, over));
  }

  private static boolean isPlain(JsonNode value) {
    return value.isString() && value.stringValue().matches(PLAIN);
  }

  private static VerdictCode verdict(
      BigDecimal payable, BigDecimal received, BigDecimal tolerance, boolean over) {
    if (payable.signum() == 0) {
      return VerdictCode.CANNOT_COMPARE;
    }
    if (received.compareTo(payable) >= 0) {
      return VerdictCode.PAID_IN_FULL;
    }
    if (received.add(tolerance).compareTo(payable) >= 0) {
      return VerdictCode.WITHIN_TOLERANCE;
    }
    if (received.signum() > 0) {
      return VerdictCode.SHORT;
    }
    return over ? VerdictCode.NOTHING_BEFORE_EXPIRY : VerdictCode.NOTHING_YET;
  }
}
