package org.treasurylookup.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.treasurylookup.api.bitgo.BitgoRecords;
import org.treasurylookup.api.json.JsonReader;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.domain.check.result.Assessment;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.json.JsonValue;
import org.treasurylookup.text.Messages;
import tools.jackson.databind.JsonNode;

/**
 * Answers of any bytes, read and judged as an allocation, beside an oracle of its own: the amount
 * in the coin's unit, the sentence's beginning, and what looks wrong.
 */
public final class AllocationFuzzer {
  private static final Set<NoteCode> KNOWN =
      EnumSet.of(
          NoteCode.DECIMALS_UNKNOWN,
          NoteCode.CURRENCY_MATCHED_LOOSELY,
          NoteCode.REASON_ON_CLEARED,
          NoteCode.RESERVED_LONG,
          NoteCode.POLICY_DISAGREES,
          NoteCode.NOT_POSITIVE);
  private static final Duration WITHOUT_APPROVAL = Duration.ofMinutes(15);
  private static final Duration WITH_APPROVAL = Duration.ofHours(24);
  private static final String WORD = "[A-Za-z0-9]{1,12}";
  private static final Map<String, Integer> DECIMALS = decimals();

  private AllocationFuzzer() {}

  /** Tries one input. */
  public static void fuzzerTestOneInput(byte[] input) {
    byte[] bytes = RecordMaker.allocation(input);
    if (JsonReader.read(ImmutableBytes.of(bytes)).orElse(null) instanceof JsonValue.Obj json) {
      BitgoRecords.envelope(json)
          .map(Judged::of)
          .ifPresent(
              judged ->
                  Plain.object(bytes)
                      .map(it -> it.path("allocation"))
                      .filter(AllocationFuzzer::isPlain)
                      .ifPresent(it -> new Oracle(it).check(judged)));
    }
  }

  private static Map<String, Integer> decimals() {
    var file = "/data/bitgo-coins.csv";
    try (var in = Objects.requireNonNull(AllocationFuzzer.class.getResourceAsStream(file), file)) {
      Map<String, Integer> all = new HashMap<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .forEach(cells -> all.put(cells[0], Integer.valueOf(cells[1])));
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isPlain(JsonNode allocation) {
    return Plain.is(allocation.path("id"), "[0-9a-f-]{36}")
        && Plain.is(allocation.path("status"), "reserved|cleared|released")
        && Plain.isOrNone(allocation.path("pendingApprovalId"), WORD)
        && Plain.isOrNone(allocation.path("reason"), WORD)
        && Plain.is(allocation.path("createdAt"), "20[0-9T:.-]{14,24}Z")
        && Plain.is(allocation.path("amount").path("currency"), "[A-Za-z0-9:_-]{1,40}")
        && Plain.is(allocation.path("amount").path("quantity"), "-?[0-9]{1,40}");
  }

  /** What the tables say of an allocation whose fields are plain. */
  private static final class Oracle {
    private final JsonNode allocation;
    private final String status;
    private final boolean approval;

    Oracle(JsonNode allocation) {
      this.allocation = allocation;
      status = Plain.text(allocation.path("status"));
      approval = says("pendingApprovalId") && !isDecided();
    }

    private boolean isDecided() {
      var result = allocation.path("policyResult");
      return result.isString() ? says("policyResult") : !result.isMissingNode() && !result.isNull();
    }

    private boolean says(String field) {
      String text = Plain.text(allocation.path(field));
      return !text.isEmpty() && !text.equals("string");
    }

    void check(Assessment judged) {
      String currency = Plain.text(allocation.path("amount").path("currency"));
      String lower = currency.toLowerCase(Locale.ROOT);
      var quantity = new BigInteger(Plain.text(allocation.path("amount").path("quantity")));
      var notes = EnumSet.noneOf(NoteCode.class);
      var exact = Optional.ofNullable(DECIMALS.get(currency));
      var loose = Optional.ofNullable(DECIMALS.getOrDefault(lower, DECIMALS.get("ofc" + lower)));
      var places = exact.or(() -> loose);
      if (places.isEmpty()) {
        notes.add(NoteCode.DECIMALS_UNKNOWN);
      } else if (exact.isEmpty()) {
        notes.add(NoteCode.CURRENCY_MATCHED_LOOSELY);
      }
      if (quantity.signum() <= 0) {
        notes.add(NoteCode.NOT_POSITIVE);
      }
      if (status.equals("cleared") && says("reason")) {
        notes.add(NoteCode.REASON_ON_CLEARED);
      }
      if (status.equals("cleared") && Plain.is(allocation.path("policyResult"), "rejected")) {
        notes.add(NoteCode.POLICY_DISAGREES);
      }
      if (status.equals("reserved") && isLong()) {
        notes.add(NoteCode.RESERVED_LONG);
      }
      Judged.hasOf(KNOWN, notes, judged);
      var amount = judged.amount().orElseThrow();
      Judged.same(
          places.map(it -> new BigDecimal(quantity, it).toPlainString()),
          amount.scaled().map(it -> it.plain()),
          "amount in the coin's unit");
      Judged.same(places, amount.decimals(), "decimals");
      sentence(Messages.ENGLISH.get(judged.summary().orElseThrow().text()));
    }

    private boolean isLong() {
      return created()
          .filter(
              at ->
                  Duration.between(at, Judged.NOW)
                          .compareTo(approval ? WITH_APPROVAL : WITHOUT_APPROVAL)
                      > 0)
          .isPresent();
    }

    private Optional<Instant> created() {
      try {
        return Optional.of(
            OffsetDateTime.parse(Plain.text(allocation.path("createdAt"))).toInstant());
      } catch (DateTimeException _) {
        return Optional.empty();
      }
    }

    private void sentence(String said) {
      String begin =
          switch (status) {
            case "cleared" -> "Cleared, ";
            case "released" -> "Released, not completed: the amount was given back";
            default ->
                approval
                    ? "Reserved, waiting for approval "
                        + Plain.text(allocation.path("pendingApprovalId"))
                    : "Reserved, not final";
          };
      if (!said.startsWith(begin)) {
        throw new IllegalStateException(said + " where it should begin with: " + begin);
      }
    }
  }
}
