package org.treasurylookup.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.treasurylookup.api.cobo.CoboRecords;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.domain.answer.Provenance;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.domain.json.JsonValue;
import org.treasurylookup.domain.json.JsonValue.Member;
import org.treasurylookup.export.Findings;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.FindingResult;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.settings.Environments;
import org.treasurylookup.settings.Policy;

class OrderCountdownTest {
  private static final Instant SERVER = Instant.parse("2026-11-21T10:00:00Z");
  private static final Instant PC = SERVER.plusSeconds(300);

  @Test
  void aPcThatIsFiveMinutesFastCountsByTheProvidersClock() {
    var order = order("Pending", SERVER.plusSeconds(600));
    assertThat(countdown(order, PC).left()).isEqualTo(Duration.ofMinutes(10));
    assertThat(countdown(order, PC.plusSeconds(10)).left()).isEqualTo(Duration.ofSeconds(590));
  }

  @Test
  void itEndsAtZero() {
    assertThat(countdown(order("Processing", SERVER.minusSeconds(1)), PC).left()).isZero();
  }

  @Test
  void anOrderInAFinalStateHasNone() {
    var order = order("Completed", SERVER.plusSeconds(600));
    assertThat(OrderCountdown.of(order, finding(), Clock.systemUTC())).isEmpty();
  }

  @Test
  void anEndThatCannotBeRightIsNotCountedDownTo() {
    var order = order("Pending", SERVER.plusSeconds(1_000L * SERVER.getEpochSecond()));
    assertThat(OrderCountdown.of(order, finding(), Clock.systemUTC())).isEmpty();
  }

  @Test
  void aForgedOrderHasNone() {
    long end = Findings.order("{\"order_id\":\"1\"}").now().plusSeconds(600).getEpochSecond();
    var open =
        Findings.order("{\"order_id\":\"1\",\"status\":\"Pending\",\"expired_at\":" + end + "}");
    var order = (PayInOrder) open.record().orElseThrow();
    assertThat(OrderCountdown.of(order, open, Clock.systemUTC())).isPresent();
    assertThat(OrderCountdown.of(order, Findings.forged(open), Clock.systemUTC())).isEmpty();
  }

  private static OrderCountdown countdown(PayInOrder order, Instant now) {
    return OrderCountdown.of(order, finding(), Clock.fixed(now, ZoneOffset.UTC)).orElseThrow();
  }

  private static PayInOrder order(String status, Instant expires) {
    return CoboRecords.order(
        new JsonValue.Obj(
            List.of(
                new Member("status", new JsonValue.Str(status)),
                new Member(
                    "expired_at", new JsonValue.Num(Long.toString(expires.getEpochSecond()))))));
  }

  private static Finding finding() {
    var answer =
        new Answer(
            URI.create("http://127.0.0.1/x"),
            200,
            List.of(),
            ImmutableBytes.of("{}".getBytes(StandardCharsets.UTF_8)),
            PC,
            PC,
            ResponseSignature.ABSENT,
            Provenance.NONE);
    return new Finding(
        Target.of(Target.Kind.COBO_ORDER, "1"),
        Environments.load(Path.of("no such home"), Policy.NONE).first(),
        new FindingResult.Remnant(Finding.Outcome.FOUND, List.of(answer), Optional.empty()),
        SERVER);
  }
}
