package org.treasurylookup.domain.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.treasurylookup.domain.check.Samples.NOW;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.treasurylookup.domain.check.result.VerdictCode;

/** The verdict against an oracle written another way: whole numbers, one predicate a code. */
final class OrderVerdictPropertiesTest {
  private static final int PLACES = 6;

  /** A field as sent, and in millionths what it says; {@code null} when it says nothing. */
  record Sent(String json, Kind kind, BigInteger millionths) {}

  enum Kind {
    NOTHING,
    NUMBER,
    RUBBISH
  }

  record Question(Sent payable, Sent received, Sent tolerance, Sent end) {}

  @Property(tries = 5_000)
  void theVerdictIsTheFirstOfTheTableThatApplies(@ForAll("questions") Question question) {
    var order =
        Samples.order(
            "payable_amount", question.payable.json,
            "received_token_amount", question.received.json,
            "amount_tolerance", question.tolerance.json,
            "expired_at", question.end.json);
    var verdict = Samples.assess(order).verdict().orElseThrow();
    assertThat(verdict.code()).isEqualTo(oracle(question));
    Statistics.collect(verdict.code());
    if (verdict.code() == VerdictCode.CANNOT_COMPARE) {
      assertThat(verdict.difference()).isEmpty();
    } else {
      var difference = question.received.millionths.subtract(question.payable.millionths);
      assertThat(verdict.difference().orElseThrow())
          .isEqualByComparingTo(new BigDecimal(difference, PLACES));
    }
  }

  private static VerdictCode oracle(Question question) {
    var p = question.payable;
    var r = question.received;
    if (p.kind != Kind.NUMBER || r.kind != Kind.NUMBER) {
      return VerdictCode.CANNOT_COMPARE;
    }
    if (p.millionths.signum() != 1 || r.millionths.signum() == -1) {
      return VerdictCode.CANNOT_COMPARE;
    }
    boolean full = r.millionths.compareTo(p.millionths) >= 0;
    var needed =
        question.tolerance.kind == Kind.NUMBER
            ? p.millionths.subtract(question.tolerance.millionths)
            : p.millionths;
    Map<VerdictCode, Boolean> table = new LinkedHashMap<>();
    table.put(VerdictCode.PAID_IN_FULL, full);
    table.put(VerdictCode.CANNOT_COMPARE, question.tolerance.kind == Kind.RUBBISH);
    table.put(VerdictCode.WITHIN_TOLERANCE, r.millionths.compareTo(needed) >= 0);
    table.put(VerdictCode.SHORT, r.millionths.signum() == 1);
    boolean ended =
        question.end.kind == Kind.NUMBER
            && BigInteger.valueOf(NOW.getEpochSecond()).compareTo(question.end.millionths) >= 0;
    table.put(VerdictCode.NOTHING_BEFORE_EXPIRY, ended);
    table.put(VerdictCode.NOTHING_YET, question.end.kind != Kind.RUBBISH);
    return table.entrySet().stream()
        .filter(Map.Entry::getValue)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(VerdictCode.CANNOT_COMPARE);
  }

  @Provide
  Arbitrary<Question> questions() {
    return Combinators.combine(amounts(-3, 40), amounts(-3, 44), amounts(-2, 12), ends())
        .as(Question::new);
  }

  private static Arbitrary<Sent> amounts(int from, int to) {
    var number =
        Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(from, to).map(BigDecimal::valueOf)),
                Tuple.of(1, Arbitraries.just(BigDecimal.ZERO)),
                Tuple.of(
                    2,
                    Arbitraries.bigDecimals()
                        .between(BigDecimal.valueOf(from), BigDecimal.valueOf(to))
                        .ofScale(PLACES)))
            .flatMap(
                value ->
                    Arbitraries.of(
                            "'" + value.toPlainString() + "'",
                            value.toPlainString(),
                            "'" + value + "'")
                        .map(
                            json ->
                                new Sent(
                                    json,
                                    Kind.NUMBER,
                                    value.movePointRight(PLACES).toBigIntegerExact())));
    return mostly(number);
  }

  private static Arbitrary<Sent> ends() {
    return mostly(
        Arbitraries.longs()
            .between(-100_000, 100_000)
            .map(offset -> BigInteger.valueOf(NOW.getEpochSecond() + offset))
            .map(end -> new Sent(end.toString(), Kind.NUMBER, end)));
  }

  private static Arbitrary<Sent> mostly(Arbitrary<Sent> number) {
    return Arbitraries.frequencyOf(
        Tuple.of(8, number),
        Tuple.of(
            1,
            Arbitraries.of("-", "null").map(json -> new Sent(json, Kind.NOTHING, BigInteger.ZERO))),
        Tuple.of(
            1,
            Arbitraries.of("'<string>'", "{}", "[1]", "true", "'1,5'", "''", "'0x10'")
                .map(json -> new Sent(json, Kind.RUBBISH, BigInteger.ZERO))));
  }
}
