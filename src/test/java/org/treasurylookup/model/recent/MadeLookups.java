package org.treasurylookup.model.recent;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.domain.check.result.Assessment;
import org.treasurylookup.export.Findings;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.lookup.Target.Kind;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.text.Text;

/** Findings as a test needs them. */
public final class MadeLookups {
  public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  static final Environment SANDBOX =
      new Environment("sandbox", Environment.Kind.SANDBOX, Optional.empty(), Optional.empty());

  private MadeLookups() {}

  /** An order of 100.00 that was answered at a time. */
  public static Finding order(String id, String status, String received, Instant at) {
    return order(id, status, received, "", at);
  }

  /** An order with further fields, such as {@code ,"settlement_status":"Pending"}. */
  static Finding order(String id, String status, String received, String further, Instant at) {
    String json =
        """
        {"order_id":"%s","status":"%s","payable_currency":"ETH_USDT","payable_amount":"100.00",
         "received_token_amount":"%s","receive_address":"0xF8e4bfc10A2821DF52D3322cB5170E5E9276b537",
         "transactions":[]%s}
        """
            .formatted(id, status, received, further);
    var found = Findings.order(json);
    return new Finding(
        found.target(),
        SANDBOX,
        Outcome.FOUND,
        Optional.of(answer(json, 200, at)),
        List.of(),
        found.record(),
        found.assessment(),
        Optional.empty(),
        at);
  }

  /** The same in an environment. */
  public static Finding in(Environment environment, Finding finding) {
    return new Finding(
        finding.target(),
        environment,
        finding.outcome(),
        finding.answer(),
        finding.further(),
        finding.record(),
        finding.assessment(),
        finding.failure(),
        finding.now());
  }

  static Finding notFound(String id, Instant at) {
    return without(id, Outcome.NOT_FOUND, FailureCode.NOT_FOUND, at);
  }

  public static Finding failed(String id, FailureCode code, Instant at) {
    return without(id, Outcome.FAILED, code, at);
  }

  private static Finding without(String id, Outcome outcome, FailureCode code, Instant at) {
    var why = Failure.onTheWay(code, Text.literal(code.name()), List.of(), Text.literal("next"));
    return new Finding(
        Target.of(Kind.COBO_ORDER, id),
        SANDBOX,
        outcome,
        Optional.of(answer("{}", 404, at)),
        List.of(),
        Optional.empty(),
        Assessment.NONE,
        Optional.of(why),
        at);
  }

  private static Answer answer(String body, int status, Instant at) {
    return new Answer(
        URI.create("https://api.cobo.com/v2/payments/orders/1"),
        status,
        List.of(),
        ImmutableBytes.of(body.getBytes(StandardCharsets.UTF_8)),
        at.minusMillis(120),
        at,
        ResponseSignature.VALID);
  }
}
