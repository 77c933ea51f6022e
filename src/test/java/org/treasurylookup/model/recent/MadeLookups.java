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
import org.treasurylookup.domain.answer.Provenance;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.export.Findings;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.FindingResult;
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
        new FindingResult.Found(
            answer(json, 200, at), found.record().orElseThrow(), found.assessment()),
        at);
  }

  /** The same in an environment. */
  public static Finding in(Environment environment, Finding finding) {
    return new Finding(finding.target(), environment, finding.result(), finding.now());
  }

  static Finding notFound(String id, Instant at) {
    return new Finding(
        Target.of(Kind.COBO_ORDER, id),
        SANDBOX,
        new FindingResult.NotFound(answer("{}", 404, at), why(FailureCode.NOT_FOUND)),
        at);
  }

  public static Finding failed(String id, FailureCode code, Instant at) {
    return new Finding(
        Target.of(Kind.COBO_ORDER, id),
        SANDBOX,
        new FindingResult.Failed(Optional.of(answer("{}", 404, at)), why(code)),
        at);
  }

  private static Failure why(FailureCode code) {
    return Failure.onTheWay(code, Text.literal(code.name()), List.of(), Text.literal("next"));
  }

  private static Answer answer(String body, int status, Instant at) {
    return new Answer(
        URI.create("https://api.cobo.com/v2/payments/orders/1"),
        status,
        List.of(),
        ImmutableBytes.of(body.getBytes(StandardCharsets.UTF_8)),
        at.minusMillis(120),
        at,
        ResponseSignature.VALID,
        Provenance.NONE);
  }
}
