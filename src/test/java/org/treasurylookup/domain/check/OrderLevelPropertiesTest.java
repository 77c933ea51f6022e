package org.treasurylookup.domain.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.treasurylookup.domain.check.Samples.NOW;
import static org.treasurylookup.domain.check.result.NoteCode.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.domain.check.result.AlarmLevel;
import org.treasurylookup.domain.check.result.AnswerDelivery;
import org.treasurylookup.domain.check.result.Assessment;
import org.treasurylookup.domain.check.result.CheckCircumstances;
import org.treasurylookup.domain.check.result.JudgementTime;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.result.VerdictCode;
import org.treasurylookup.text.Messages;

/**
 * Verdict, notes and level of whole orders against an oracle written another way, in whole numbers:
 * the payable amount is always 100, times are seconds from now, and every note is expected or not.
 */
final class OrderLevelPropertiesTest {
  private static final int PAYABLE = 100;
  private static final String OWN = "0x15B95A2D8af95D9F48148667B6b8B3CdF89e4F15";
  private static final String OTHER = "0x1234567890abcdef1234567890abcdef12345678";
  private static final Set<NoteCode> LOOKS =
      EnumSet.of(LATE_DEPOSIT, RELEASED_LATE, DEPOSIT_HELD, DEPOSIT_UNDER_WAY);

  /** When a transaction was created and completed, seen from the end of the order. */
  enum When {
    BEFORE,
    RELEASED_AFTER,
    WITHIN_THE_LAST_SECOND,
    AFTER
  }

  record Deposit(
      String status, int amount, boolean token, boolean own, When when, boolean id, boolean hash) {
    boolean completed() {
      return status.equals("Completed");
    }
  }

  /**
   * An order; an end of {@code null} is none.
   *
   * @param tolerance none when below zero
   */
  record Given(
      int received, int tolerance, Optional<Integer> end, String status, boolean currency) {}

  /** How it came. */
  enum Way {
    PLAIN,
    SIGNED,
    SIGNED_LONG_AGO,
    PAGE_SIGNED_LONG_AGO,
    FORGED,
    DAMAGED,
    CLOCK_WRONG,
    OTHER_ID,
    NO_ID_SENT
  }

  @Property(tries = 3_000)
  void verdictNotesAndLevelAreThoseOfTheRules(
      @ForAll("orders") Given given,
      @ForAll("deposits") List<Deposit> deposits,
      @ForAll("ways") Way way) {
    var assessment = assess(given, deposits, way);
    var notes = expected(given, deposits, way);
    assertThat(Samples.codes(assessment)).containsExactlyInAnyOrderElementsOf(notes);
    var level = level(notes);
    Statistics.label("level").collect(level);
    assertThat(assessment.level()).isEqualTo(level);
    if (level == AlarmLevel.ALARM) {
      assertThat(assessment.verdict()).isEmpty();
      return;
    }
    var verdict = assessment.verdict().orElseThrow();
    assertThat(verdict.code()).isEqualTo(verdict(given));
    assertThat(Messages.ENGLISH.get(verdict.text()).contains("by Cobo's figure"))
        .isEqualTo(level == AlarmLevel.DOUBT);
    assertThat(verdict.tone())
        .isEqualTo(level == AlarmLevel.DOUBT ? Tone.ATTENTION : verdict.code().tone());
  }

  private static VerdictCode verdict(Given given) {
    int missing = PAYABLE - given.received;
    if (missing <= 0) {
      return VerdictCode.PAID_IN_FULL;
    }
    if (missing <= given.tolerance) {
      return VerdictCode.WITHIN_TOLERANCE;
    }
    if (given.received > 0) {
      return VerdictCode.SHORT;
    }
    return given.end.filter(end -> end <= 0).isPresent()
        ? VerdictCode.NOTHING_BEFORE_EXPIRY
        : VerdictCode.NOTHING_YET;
  }

  private static AlarmLevel level(Set<NoteCode> notes) {
    if (notes.contains(SIGNATURE_INVALID) || notes.contains(ID_MISMATCH) || notes.contains(NO_ID)) {
      return AlarmLevel.ALARM;
    }
    if (!LOOKS.containsAll(notes)) {
      return AlarmLevel.DOUBT;
    }
    return notes.isEmpty() ? AlarmLevel.OK : AlarmLevel.LOOK;
  }

  private static Set<NoteCode> expected(Given given, List<Deposit> deposits, Way way) {
    Set<NoteCode> notes = EnumSet.noneOf(NoteCode.class);
    switch (way) {
      case PLAIN, SIGNED -> {}
      case SIGNED_LONG_AGO, PAGE_SIGNED_LONG_AGO -> notes.add(STALE_SIGNATURE);
      case FORGED -> notes.add(SIGNATURE_INVALID);
      case DAMAGED -> notes.add(INVALID_TEXT);
      case CLOCK_WRONG -> notes.add(CLOCK_IMPLAUSIBLE);
      case OTHER_ID -> notes.add(ID_MISMATCH);
      case NO_ID_SENT -> notes.add(NO_ID);
    }
    boolean enough = PAYABLE - given.received <= Math.max(0, given.tolerance);
    boolean disagrees =
        switch (given.status) {
          case "Pending" -> enough;
          case "Completed" -> !enough;
          case "Underpaid" -> enough || given.received == 0;
          case "Expired" -> given.received > 0;
          default -> false;
        };
    add(notes, STATUS_DISAGREES, disagrees);
    add(notes, TOLERANCE_COVERS_ALL, given.tolerance >= PAYABLE);
    rows(notes, given, deposits);
    sums(notes, given, deposits);
    return notes;
  }

  private static void add(Set<NoteCode> notes, NoteCode code, boolean holds) {
    if (holds) {
      notes.add(code);
    }
  }

  private static void rows(Set<NoteCode> notes, Given given, List<Deposit> deposits) {
    boolean over = !Set.of("Pending", "Processing").contains(given.status);
    long tokens = deposits.stream().map(Deposit::token).distinct().count();
    add(notes, OTHER_ADDRESS, any(deposits, d -> !d.own));
    add(notes, OTHER_TOKEN, given.currency && any(deposits, d -> !d.token));
    add(notes, SEVERAL_TOKENS, !given.currency && tokens > 1);
    add(notes, DEPOSIT_HELD, any(deposits, d -> d.status.equals("PendingScreening")));
    add(
        notes,
        DEPOSIT_UNDER_WAY,
        (over || given.received == 0)
            && any(deposits, d -> d.status.equals("Confirming") && d.token && given.currency));
    add(notes, DUPLICATE_TRANSACTION, deposits.stream().filter(Deposit::id).count() > 1);
    add(notes, DUPLICATE_HASH, deposits.stream().filter(Deposit::hash).count() > 1);
  }

  private static boolean any(List<Deposit> deposits, Predicate<Deposit> which) {
    return deposits.stream().anyMatch(which);
  }

  /* Which of the completed ones Cobo counted: the only reading that fits, if there is one. */
  private static void sums(Set<NoteCode> notes, Given given, List<Deposit> deposits) {
    var completed = deposits.stream().filter(Deposit::completed).toList();
    var after =
        given.end.isPresent() ? completed.stream().filter(d -> isAfter(d)).toList() : none();
    if (!given.currency && !completed.isEmpty()) {
      add(notes, LATE_DEPOSIT, !after.isEmpty());
      return;
    }
    var inTime = completed.stream().filter(d -> !after.contains(d) && d.token).toList();
    if (fits(inTime, given.received)) {
      add(notes, LATE_DEPOSIT, !after.isEmpty());
      return;
    }
    var edge =
        after.stream().filter(d -> d.when == When.WITHIN_THE_LAST_SECOND && d.token).toList();
    var counted = choices(edge).filter(more -> fits(joined(inTime, more), given.received)).toList();
    if (counted.size() == 1) {
      add(notes, LATE_DEPOSIT, after.size() > counted.getFirst().size());
      return;
    }
    add(notes, LATE_DEPOSIT, !after.isEmpty());
    var released =
        given.end.isPresent()
            ? inTime.stream().filter(d -> d.when == When.RELEASED_AFTER).toList()
            : none();
    long readings =
        choices(released).filter(less -> fits(without(inTime, less), given.received)).count();
    notes.add(readings == 1 ? RELEASED_LATE : SUM_MISMATCH);
  }

  private static boolean isAfter(Deposit deposit) {
    return deposit.when == When.AFTER || deposit.when == When.WITHIN_THE_LAST_SECOND;
  }

  private static List<Deposit> none() {
    return List.of();
  }

  private static boolean fits(List<Deposit> deposits, int received) {
    int all = deposits.stream().mapToInt(Deposit::amount).sum();
    int own = deposits.stream().filter(Deposit::own).mapToInt(Deposit::amount).sum();
    return all == received || own == received;
  }

  private static List<Deposit> joined(List<Deposit> some, List<Deposit> more) {
    var all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  /* Two deposits may be equal in everything and are still two. */
  @SuppressWarnings("ReferenceEquality")
  private static List<Deposit> without(List<Deposit> all, List<Deposit> less) {
    return all.stream().filter(one -> less.stream().noneMatch(each -> each == one)).toList();
  }

  /** Every choice of one or more. */
  private static Stream<List<Deposit>> choices(List<Deposit> deposits) {
    return IntStream.range(1, 1 << deposits.size())
        .mapToObj(
            bits ->
                IntStream.range(0, deposits.size())
                    .filter(i -> (bits >> i) % 2 == 1)
                    .mapToObj(deposits::get)
                    .toList());
  }

  private static Assessment assess(Given given, List<Deposit> deposits, Way way) {
    var order =
        Samples.order(
            "order_id",
            way == Way.NO_ID_SENT ? "-" : way == Way.OTHER_ID ? "'5002'" : "'5001'",
            "status",
            "'" + given.status + "'",
            "received_token_amount",
            "'" + given.received + "'",
            "amount_tolerance",
            given.tolerance < 0 ? "-" : "'" + given.tolerance + "'",
            "payable_currency",
            given.currency ? "'ETH_USDT'" : "-",
            "created_timestamp",
            Long.toString(NOW.getEpochSecond() - 100_000),
            "updated_timestamp",
            Long.toString(NOW.getEpochSecond() - 50_000),
            "expired_at",
            given.end.map(end -> "" + (NOW.getEpochSecond() + end)).orElse("-"),
            "transactions",
            json(given, deposits));
    return new Checks().assess(order, new CheckCircumstances("5001", delivery(way)));
  }

  private static String json(Given given, List<Deposit> deposits) {
    return IntStream.range(0, deposits.size())
        .mapToObj(i -> json(given.end.orElse(0), deposits.get(i), i))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String json(int end, Deposit deposit, int place) {
    long last = (NOW.getEpochSecond() + end) * 1000L;
    long created =
        switch (deposit.when) {
          case BEFORE, RELEASED_AFTER -> last - 10_000_000;
          case WITHIN_THE_LAST_SECOND -> last + 500;
          case AFTER -> last + 2_000;
        };
    long updated = deposit.when == When.BEFORE ? created + 1_000 : last + 9_000;
    String digits = "742d35cc6634c0532925a3b844bc454e4438f44e742d35cc6634c0532925a3b";
    return """
    {'tx_id':'%s','status':'%s','amount':'%d','token_id':'%s','from_address':
    '0xF8e4bfc10A2821DF52D3322cB5170E5E9276b537','to_address':'%s','tx_hash':'0x%s',
    'created_timestamp':%d,'updated_timestamp':%d}\
    """
        .formatted(
            deposit.id ? "same" : "t" + place,
            deposit.status,
            deposit.amount,
            deposit.token ? "ETH_USDT" : "TRON_USDT",
            deposit.own ? OWN : OTHER,
            digits + (deposit.hash ? "f" : Integer.toString(place)),
            created,
            updated);
  }

  private static AnswerDelivery delivery(Way way) {
    var fresh = new AnswerDelivery.Stamp("1", Optional.of(NOW.minusSeconds(300)), NOW);
    var old = new AnswerDelivery.Stamp("2", Optional.of(NOW.minusSeconds(301)), NOW);
    var stamps =
        switch (way) {
          case SIGNED -> List.of(fresh);
          case SIGNED_LONG_AGO -> List.of(old);
          case PAGE_SIGNED_LONG_AGO -> List.of(fresh, old);
          default -> List.<AnswerDelivery.Stamp>of();
        };
    var signature =
        way == Way.FORGED
            ? ResponseSignature.INVALID
            : stamps.isEmpty() ? ResponseSignature.ABSENT : ResponseSignature.VALID;
    return new AnswerDelivery(clock(way), signature, stamps, way == Way.DAMAGED, false);
  }

  private static JudgementTime clock(Way way) {
    Instant now = NOW;
    return way == Way.CLOCK_WRONG
        ? new JudgementTime(now, JudgementTime.Source.PC, Optional.of(Duration.ofDays(-2)))
        : JudgementTime.pc(now);
  }

  @Provide
  Arbitrary<Given> orders() {
    return Combinators.combine(
            Arbitraries.of(0, 20, 40, 60, 80, 95, 100, 120),
            Arbitraries.frequency(
                Tuple.of(3, -1),
                Tuple.of(3, 0),
                Tuple.of(3, 5),
                Tuple.of(1, 100),
                Tuple.of(1, 150)),
            Arbitraries.of(-20_000, -19_999, 0, 1, 3_600).optional(0.8),
            Arbitraries.of("Pending", "Processing", "Completed", "Expired", "Underpaid"),
            Arbitraries.frequency(Tuple.of(5, true), Tuple.of(1, false)))
        .as(Given::new);
  }

  @Provide
  Arbitrary<List<Deposit>> deposits() {
    return Combinators.combine(
            Arbitraries.frequency(
                Tuple.of(6, "Completed"),
                Tuple.of(1, "Confirming"),
                Tuple.of(1, "PendingScreening"),
                Tuple.of(1, "Failed")),
            Arbitraries.of(20, 40, 60, 100),
            Arbitraries.frequency(Tuple.of(9, true), Tuple.of(1, false)),
            Arbitraries.frequency(Tuple.of(9, true), Tuple.of(1, false)),
            Arbitraries.frequency(
                Tuple.of(5, When.BEFORE),
                Tuple.of(2, When.RELEASED_AFTER),
                Tuple.of(1, When.WITHIN_THE_LAST_SECOND),
                Tuple.of(1, When.AFTER)),
            Arbitraries.frequency(Tuple.of(6, false), Tuple.of(1, true)),
            Arbitraries.frequency(Tuple.of(6, false), Tuple.of(1, true)))
        .as(Deposit::new)
        .list()
        .ofMaxSize(4);
  }

  @Provide
  Arbitrary<Way> ways() {
    return Arbitraries.frequencyOf(
        Tuple.of(4, Arbitraries.just(Way.PLAIN)), Tuple.of(2, Arbitraries.of(Way.values())));
  }
}
