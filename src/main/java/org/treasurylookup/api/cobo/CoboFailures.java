package org.treasurylookup.api.cobo;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.treasurylookup.api.json.ClockCheck;
import org.treasurylookup.api.json.ErrorBody;
import org.treasurylookup.api.json.FailureBuilder;
import org.treasurylookup.api.json.FailureByStatus;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.answer.Failure.Tested;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.domain.answer.LookupOutcome;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.domain.check.result.AnswerDelivery;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.text.Text;

/**
 * Cobo's errors in words that help. The body is {@code {error_code, error_message, error_id}} by
 * the documentation, and anything at all in practice.
 */
final class CoboFailures {
  private static final String COBO = Provider.COBO.label();
  private static final int NO_SUCH_API = 2021;
  private static final int NOT_FOUND = 2028;

  /* Records that a search finds by the id of the request that made them. */
  private static final Pattern OF_REQUEST =
      Pattern.compile("/payments/(batch_allocations|refunds|payouts|bulk_sends)/");

  private CoboFailures() {}

  static LookupOutcome of(Answer answer) {
    var failure = failure(answer);
    return failure.code() == FailureCode.NOT_FOUND
        ? missing(answer, failure)
        : new LookupOutcome.Failed(Optional.of(answer), failure);
  }

  /** A list that was answered has no such record; what is in it is no word about that. */
  static LookupOutcome notAmong(Answer answer) {
    return missing(
        answer, notFound(new FailureBuilder(answer, FailureCode.NOT_FOUND, COBO), answer).build());
  }

  /* A signature is over no id: an old answer about any record that is not there fits this one. */
  private static LookupOutcome missing(Answer answer, Failure failure) {
    return isStale(answer)
        ? new LookupOutcome.Failed(Optional.of(answer), stale(answer))
        : new LookupOutcome.NotFound(answer, failure);
  }

  /** Whether its signature holds and was made at another time than that of the look-up. */
  static boolean isStale(Answer answer) {
    return !AnswerDelivery.of(answer, List.of(), false).stale().isEmpty();
  }

  /** An answer that may be an old one, sent again: nothing is said to be missing by it. */
  static Failure stale(Answer answer) {
    return new FailureBuilder(answer, FailureCode.SIGNATURE_INVALID, COBO).variant("stale").build();
  }

  /** A list was refused: what it was asked for is no id. */
  static Failure ofList(Answer answer) {
    var failure = failure(answer);
    return failure.code() == FailureCode.ID_REFUSED
        ? begun(answer, FailureCode.ID_REFUSED).filterRefused().build()
        : failure;
  }

  static Failure failure(Answer answer) {
    if (answer.signature() == ResponseSignature.INVALID) {
      return signatureInvalid(answer);
    }
    var vendorCode = ErrorBody.of(answer).field("error_code");
    if (vendorCode.isEmpty() && answer.signature() != ResponseSignature.VALID) {
      return failure(answer, byStatus(false).ofAStranger(answer), 0);
    }
    int number = vendorCode.map(CoboFailures::number).orElse(0);
    boolean believed =
        !Answer.isMadeByProxies(answer.httpStatus())
            || answer.signature() == ResponseSignature.VALID;
    var code = code(answer.httpStatus(), believed ? number : 0, ClockCheck.differ(answer));
    return failure(answer, code, number);
  }

  private static FailureBuilder notFound(FailureBuilder failure, Answer answer) {
    failure.cause("cobo.otherEnvironment").cause("cobo.otherOrganisation");
    String path = answer.url().getRawPath();
    if (path.contains("/payments/orders/")) {
      return failure.cause("cobo.pspCode").cause("cobo.paymentLink");
    }
    return OF_REQUEST.matcher(path).find() ? failure.cause("cobo.requestId") : failure;
  }

  /** A list that was not read to its end, or holds rows that cannot be read, may have it. */
  static Failure notReadThrough(Answer answer) {
    return new FailureBuilder(answer, FailureCode.NOT_A_RECORD, COBO).variant("list").build();
  }

  /** Items are missing because asking for them failed. */
  static Failure gap(int got, Failure why) {
    var gap = gap(got, why.headline());
    return new Failure(
        gap.code(),
        gap.headline(),
        Stream.concat(gap.causes().stream(), why.causes().stream()).toList(),
        gap.next(),
        why.httpStatus(),
        why.vendorCode(),
        why.vendorMessage(),
        why.requestId());
  }

  /** Items are missing, or may be, for a reason that is certain. */
  static Failure gap(int got, Text cause) {
    String key = "failure." + FailureCode.ITEMS_INCOMPLETE;
    return Failure.onTheWay(
        FailureCode.ITEMS_INCOMPLETE,
        Text.of(key + ".headline", Integer.toString(got)),
        List.of(new Failure.Cause(cause, Tested.CONFIRMED)),
        Text.of(key + ".next"));
  }

  /** An answer whose signature does not hold: none of its words are taken over. */
  static Failure signatureInvalid(Answer answer) {
    return new FailureBuilder(answer, FailureCode.SIGNATURE_INVALID, COBO)
        .cause("signature.changed", COBO)
        .cause("signature.responseKey", COBO)
        .build();
  }

  static Failure notJson(Answer answer) {
    return unreadable(answer, FailureCode.NOT_JSON);
  }

  static Failure notARecord(Answer answer) {
    return unreadable(answer, FailureCode.NOT_A_RECORD);
  }

  private static Failure unreadable(Answer answer, FailureCode code) {
    return answer.signature() == ResponseSignature.INVALID
        ? signatureInvalid(answer)
        : failure(answer, code, 0);
  }

  private static int number(String digits) {
    return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : 0;
  }

  private static FailureByStatus byStatus(boolean clocksDiffer) {
    return new FailureByStatus(
        clocksDiffer ? FailureCode.COBO_CLOCK_SKEW : FailureCode.COBO_AUTH,
        FailureCode.COBO_FORBIDDEN,
        FailureCode.COBO_DOWN);
  }

  private static FailureCode code(int httpStatus, int vendorCode, boolean clocksDiffer) {
    var byStatus = byStatus(clocksDiffer);
    return switch (vendorCode) {
      case NOT_FOUND -> FailureCode.NOT_FOUND;
      case NO_SUCH_API, 2002 -> FailureCode.DISAGREEMENT;
      case 2022, 2023, 2024 -> byStatus.unknownKey();
      case 2025, 4001, 10_000 -> FailureCode.COBO_FORBIDDEN;
      case 2050, 2051, 2052, 2053, 2054 -> FailureCode.COBO_PLAN;
      case 2010, 2026 -> FailureCode.RATE_LIMITED;
      case 1000, 2000 -> FailureCode.COBO_DOWN;
      case 1003, 2003, 1006, 2006 -> FailureCode.ID_REFUSED;
      default -> byStatus.of(httpStatus);
    };
  }

  private static Failure failure(Answer answer, FailureCode code, int vendorCode) {
    var failure = begun(answer, code);
    switch (code) {
      case COBO_CLOCK_SKEW ->
          failure
              .headline(ClockCheck.isSlow(answer) ? "slow" : "fast", ClockCheck.span(answer))
              .cause(Tested.CONFIRMED, "clock.differs", ClockCheck.seconds(answer));
      case COBO_AUTH -> {
        failure.cause("cobo.environment").cause("cobo.activation").cause("cobo.ip");
        failure.cause("cobo.curve");
        failure.cause(clockTested(answer), "clock.fits");
      }
      case COBO_FORBIDDEN -> forbidden(failure, vendorCode);
      case COBO_PLAN -> failure.cause(Tested.CONFIRMED, "cobo.plan." + vendorCode);
      case RATE_LIMITED -> failure.cause("rate.shared");
      case NOT_FOUND -> notFound(failure, answer);
      case ID_REFUSED -> failure.cause("id.copied");
      case REFUSED_ON_THE_WAY -> failure.refusedOnTheWay(answer.httpStatus() != 400);
      case NOT_JSON -> failure.notJson();
      case REDIRECTED -> failure.cause("captive").cause("inspection");
      case DISAGREEMENT -> disagreement(failure, answer, vendorCode);
      case COBO_DOWN -> down(failure, ErrorBody.of(answer));
      default -> failure.cause("provider.status");
    }
    return failure.build();
  }

  private static FailureBuilder begun(Answer answer, FailureCode code) {
    var body = ErrorBody.of(answer);
    return new FailureBuilder(answer, code, COBO)
        .vendor(
            body.message("error_message", "message", "error"),
            body.field("error_code"),
            body.field("error_id"));
  }

  /* What Cobo answers to a path it does not know has Cobo's code; a router's 404 has none. */
  private static void disagreement(FailureBuilder failure, Answer answer, int vendorCode) {
    if (answer.httpStatus() == 404 && vendorCode == 0) {
      failure.stranger();
    } else {
      failure.cause("baseUrl");
    }
  }

  private static void down(FailureBuilder failure, ErrorBody body) {
    if (body.isWebPage()) {
      failure.variant("page");
    }
    failure.cause("provider.status");
  }

  private static void forbidden(FailureBuilder failure, int vendorCode) {
    switch (vendorCode) {
      case 2025 -> failure.cause(Tested.CONFIRMED, "cobo.role");
      case 4001 -> failure.variant("organisation").cause(Tested.CONFIRMED, "cobo.organisation");
      case 10_000 -> failure.variant("readOnly").cause(Tested.CONFIRMED, "cobo.readOnly");
      default -> failure.cause("cobo.role").cause("cobo.organisation");
    }
  }

  private static Tested clockTested(Answer answer) {
    return answer.serverTime().isPresent() ? Tested.RULED_OUT : Tested.NOT;
  }
}
