package org.treasurylookup.api.bitgo;

import java.util.List;
import java.util.Optional;
import org.treasurylookup.api.json.ErrorBody;
import org.treasurylookup.api.json.FailureBuilder;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.domain.answer.Read;
import org.treasurylookup.text.Text;

/**
 * BitGo's errors in words that help. The reference page promises {@code error} for all but 400,
 * whose body it leaves open; objects, arrays, texts and HTML all occur.
 */
final class BitgoFailures {
  private static final String BITGO = "BitGo";

  private BitgoFailures() {}

  static Read of(Answer answer) {
    boolean stranger = answer.httpStatus() == 404 && ErrorBody.of(answer).isWebPage();
    var failure = failure(answer, stranger ? FailureCode.DISAGREEMENT : code(answer.httpStatus()));
    return failure.code() == FailureCode.NOT_FOUND
        ? new Read.NotFound(answer, failure)
        : new Read.Failed(Optional.of(answer), failure);
  }

  static Failure failureOf(Answer answer) {
    return failure(answer, code(answer.httpStatus()));
  }

  static Failure notJson(Answer answer) {
    return failure(answer, FailureCode.NOT_JSON);
  }

  static Failure notARecord(Answer answer) {
    return failure(answer, FailureCode.NOT_A_RECORD);
  }

  static Failure enterpriseMissing() {
    return Failure.onTheWay(
        FailureCode.SETTING_MISSING,
        Text.of("failure.SETTING_MISSING.headline"),
        List.of(),
        Text.of("failure.SETTING_MISSING.next"));
  }

  private static FailureCode code(int httpStatus) {
    return switch (httpStatus) {
      case 400 -> FailureCode.ID_REFUSED;
      case 401 -> FailureCode.BITGO_AUTH;
      case 403 -> FailureCode.BITGO_FORBIDDEN;
      case 404 -> FailureCode.NOT_FOUND;
      case 405, 406, 414 -> FailureCode.DISAGREEMENT;
      case 429 -> FailureCode.RATE_LIMITED;
      default -> other(httpStatus);
    };
  }

  private static FailureCode other(int httpStatus) {
    if (httpStatus >= 500) {
      return FailureCode.BITGO_DOWN;
    }
    return httpStatus >= 300 && httpStatus < 400
        ? FailureCode.REDIRECTED
        : FailureCode.UNEXPECTED_STATUS;
  }

  private static Failure failure(Answer answer, FailureCode code) {
    var body = ErrorBody.of(answer);
    var failure =
        new FailureBuilder(answer, code, BITGO)
            .vendor(
                body.message("error", "message"),
                body.field("name").or(() -> body.field("errorName")),
                body.field("requestId").or(() -> answer.header("Request-ID")));
    switch (code) {
      case BITGO_AUTH ->
          failure
              .cause("bitgo.expired")
              .cause("bitgo.environment")
              .cause("bitgo.ip")
              .cause("bitgo.hmac");
      case BITGO_FORBIDDEN ->
          failure.cause("bitgo.admin").cause("bitgo.trustOrg").cause("bitgo.scope");
      case NOT_FOUND -> failure.cause("bitgo.otherTrustOrg").cause("bitgo.otherEnvironment");
      case ID_REFUSED -> failure.cause("bitgo.uuid").cause("bitgo.trustOrgMissing");
      case BITGO_DOWN -> down(failure, answer.httpStatus());
      case RATE_LIMITED -> failure.cause("rate.shared");
      case NOT_JSON, REDIRECTED -> failure.cause("captive").cause("inspection");
      case DISAGREEMENT -> failure.cause("baseUrl");
      default -> failure.cause("provider.status");
    }
    return failure.build();
  }

  /* HTTP 500 is the route's own failure by the reference page; the others are gateways'. */
  private static void down(FailureBuilder failure, int httpStatus) {
    if (httpStatus == 500) {
      failure.cause("bitgo.mapping");
    } else {
      failure.variant("gateway").cause("provider.status");
    }
  }
}
