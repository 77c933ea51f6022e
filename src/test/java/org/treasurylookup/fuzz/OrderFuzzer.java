package org.treasurylookup.fuzz;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.treasurylookup.api.cobo.CoboRecords;
import org.treasurylookup.api.json.JsonReader;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.domain.check.result.Assessment;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.result.VerdictCode;
import org.treasurylookup.domain.json.JsonValue;
import tools.jackson.databind.JsonNode;

/**
 * Answers of any bytes, read and judged as an order, beside an oracle that reads the same bytes
 * with another parser and knows the table of verdicts alone.
 */
public final class OrderFuzzer {
  private static final Set<NoteCode> KNOWN =
      EnumSet.of(NoteCode.STATUS_DISAGREES, NoteCode.TOLERANCE_COVERS_ALL);

  private OrderFuzzer() {}

  /** Tries one input. */
  public static void fuzzerTestOneInput(byte[] input) {
    byte[] bytes = RecordMaker.order(input);
    if (JsonReader.read(ImmutableBytes.of(bytes)).orElse(null) instanceof JsonValue.Obj json) {
      var judged = Judged.of(CoboRecords.order(json));
      Plain.object(bytes).flatMap(Oracle::of).ifPresent(oracle -> oracle.compare(judged));
    }
  }

  /** What the table says of an order whose figures are plain. */
  private record Oracle(
      BigDecimal payable, BigDecimal received, BigDecimal tolerance, boolean over, String status) {

    static Optional<Oracle> of(JsonNode order) {
      var end = order.path("expired_at");
      boolean seconds = end.isIntegralNumber() && end.asString().matches("1[0-9]{9}");
      boolean tolerated = order.has("amount_tolerance");
      if (!Plain.isAmount(order.path("payable_amount"))
          || !Plain.isAmount(order.path("received_token_amount"))
          || (tolerated && !Plain.isAmount(order.path("amount_tolerance")))
          || !(seconds || end.isMissingNode())) {
        return Optional.empty();
      }
      return Optional.of(
          new Oracle(
              Plain.amount(order.path("payable_amount")),
              Plain.amount(order.path("received_token_amount")),
              tolerated ? Plain.amount(order.path("amount_tolerance")) : BigDecimal.ZERO,
              seconds && !Judged.NOW.isBefore(Instant.ofEpochSecond(end.longValue())),
              Plain.text(order.path("status"))));
    }

    void compare(Assessment judged) {
      judged.verdict().ifPresent(it -> Judged.same(verdict(), it.code(), "verdict"));
      judged
          .verdict()
          .flatMap(it -> it.difference().map(BigDecimal::toPlainString))
          .ifPresent(
              it ->
                  Judged.same(
                      received.subtract(payable).toPlainString(), it, "received - payable"));
      Judged.hasOf(KNOWN, notes(), judged);
    }

    private boolean enough() {
      return received.add(tolerance).compareTo(payable) >= 0;
    }

    private VerdictCode verdict() {
      if (payable.signum() == 0) {
        return VerdictCode.CANNOT_COMPARE;
      }
      if (received.compareTo(payable) >= 0) {
        return VerdictCode.PAID_IN_FULL;
      }
      if (enough()) {
        return VerdictCode.WITHIN_TOLERANCE;
      }
      if (received.signum() > 0) {
        return VerdictCode.SHORT;
      }
      return over ? VerdictCode.NOTHING_BEFORE_EXPIRY : VerdictCode.NOTHING_YET;
    }

    private Set<NoteCode> notes() {
      var notes = EnumSet.noneOf(NoteCode.class);
      boolean comparable = payable.signum() > 0;
      boolean disagrees =
          switch (status) {
            case "Pending" -> comparable && enough();
            case "Completed" -> comparable && !enough();
            case "Underpaid" -> (comparable && enough()) || received.signum() == 0;
            case "Expired" -> received.signum() > 0;
            default -> false;
          };
      if (disagrees) {
        notes.add(NoteCode.STATUS_DISAGREES);
      }
      if (comparable && tolerance.compareTo(payable) >= 0) {
        notes.add(NoteCode.TOLERANCE_COVERS_ALL);
      }
      return notes;
    }
  }
}
