package org.treasurylookup.api.bitgo;

import java.util.List;
import java.util.Optional;
import org.treasurylookup.api.json.ErrorBody;
import org.treasurylookup.api.json.FailureBuilder;
import org.treasurylookup.api.json.FailureByStatus;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.domain.answer.LookupOutcome;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.text.Text;

/**
 * BitGo's errors in words that help. The reference page promises {@code error} for all but 400,
 * whose body it leaves open; objects, arrays, texts and HTML all occur.
 */
final class BitgoFailures {
  private static final String BITGO = Provider.BITGO.label();

  private static final FailureByStatus BY_STATUS =
      new FailureByStatus(
          FailureCode.BITGO_AUTH, FailureCode.BITGO_FORBIDDEN, FailureCode.BITGO_DOWN);

  private BitgoFailures() {}

  static LookupOutcome of(Answer answer) {
    var failure = failureOf(answer);
    return failure.code() == FailureCode.NOT_FOUND
        ? new LookupOutcome.NotFound(answer, failure)
        : new LookupOutcome.Failed(Optional.of(answer), failure);
  }

  static Failure failureOf(Answer answer) {
    boolean own = isOwn(ErrorBody.of(answer), answer.httpStatus());
    return failure(answer, own ? BY_STATUS.of(answer.httpStatus()) : BY_STATUS.ofAStranger(answer));
  }

  /* The reference page requires "error" with 401, 403, 404 and 500, and leaves 400 open. */
  private static boolean isOwn(ErrorBody body, int httpStatus) {
    return httpStatus == 400
        ? !body.isWebPage()
        : body.field("error").or(() -> body.field("errorName")).isPresent() && !isOfServer(body);
  }

  /* What servers of any maker say by themselves of a path that nobody serves, in RFC 9457 or not. */
  private static boolean isOfServer(ErrorBody body) {
    return body.field("requestId").isEmpty()
        && body.field("status").isPresent()
        && (body.field("path").isPresent() || body.field("timestamp").isPresent());
  }

  static Failure notJson(Answer answer) {
    return failure(answer, FailureCode.NOT_JSON);
  }

  static Failure notARecord(Answer answer) {
    return failure(answer, FailureCode.NOT_A_RECORD);
  }

  /** A list that was answered has no such record; what is in it is no word about that. */
  static Failure notAmong(Answer answer) {
    var failure = new FailureBuilder(answer, FailureCode.NOT_FOUND, BITGO);
    return notFound(failure, BitgoAsker.of(answer.url())).build();
  }

  private static FailureBuilder notFound(FailureBuilder failure, BitgoAsker asker) {
    switch (asker) {
      case ADMINISTRATOR -> failure.cause("bitgo.otherTrustOrg");
      case MEMBER -> failure.cause("bitgo.otherEnterprise").cause("bitgo.side");
      case USER -> failure.cause("bitgo.ofOthers");
    }
    return failure.cause("bitgo.otherEnvironment");
  }

  private static void forbidden(FailureBuilder failure, BitgoAsker asker) {
    switch (asker) {
      case ADMINISTRATOR ->
          failure.cause("bitgo.admin").cause("bitgo.trustOrg").cause("bitgo.scope");
      case MEMBER ->
          failure
              .variant("enterprise")
              .cause("bitgo.enterprise")
              .cause("bitgo.side")
              .cause("bitgo.scope");
      case USER -> failure.variant("user").cause("bitgo.ofOthers");
    }
  }

  private static void idRefused(FailureBuilder failure, BitgoAsker asker) {
    switch (asker) {
      case ADMINISTRATOR -> failure.cause("bitgo.uuid").cause("bitgo.trustOrgMissing");
      case MEMBER -> failure.cause("bitgo.uuid").cause("bitgo.enterpriseId");
      case USER -> failure.cause("id.copied");
    }
  }

  /** A list was refused: what it was asked for is no id. */
  static Failure ofList(Answer answer) {
    var failure = failureOf(answer);
    return failure.code() == FailureCode.ID_REFUSED
        ? begun(answer, FailureCode.ID_REFUSED).filterRefused().build()
        : failure;
  }

  /** A list that holds rows that cannot be read may have it. */
  static Failure notReadThrough(Answer answer) {
    return new FailureBuilder(answer, FailureCode.NOT_A_RECORD, BITGO).variant("list").build();
  }

  static Failure noReadForAdministrators() {
    return Failure.onTheWay(
        FailureCode.SETTING_MISSING,
        Text.of("failure.SETTING_MISSING.settlement.headline"),
        List.of(),
        Text.of("failure.SETTING_MISSING.settlement.next"));
  }

  static Failure enterpriseMissing() {
    return Failure.onTheWay(
        FailureCode.SETTING_MISSING,
        Text.of("failure.SETTING_MISSING.headline"),
        List.of(),
        Text.of("failure.SETTING_MISSING.next"));
  }

  private static Failure failure(Answer answer, FailureCode code) {
    var asker = BitgoAsker.of(answer.url());
    var failure = begun(answer, code);
    switch (code) {
      case BITGO_AUTH ->
          failure
              .cause("bitgo.expired")
              .cause("bitgo.environment")
              .cause("bitgo.ip")
              .cause("bitgo.hmac");
      case BITGO_FORBIDDEN -> forbidden(failure, asker);
      case NOT_FOUND -> notFound(failure, asker);
      case ID_REFUSED -> idRefused(failure, asker);
      case BITGO_DOWN -> down(failure, answer);
      case RATE_LIMITED -> failure.cause("rate.shared");
      case REFUSED_ON_THE_WAY -> failure.refusedOnTheWay(answer.httpStatus() != 400);
      case NOT_JSON -> failure.notJson();
      case REDIRECTED -> failure.cause("captive").cause("inspection");
      case DISAGREEMENT -> disagreement(failure, answer.httpStatus());
      default -> failure.cause("provider.status");
    }
    return failure.build();
  }

  private static FailureBuilder begun(Answer answer, FailureCode code) {
    var body = ErrorBody.of(answer);
    return new FailureBuilder(answer, code, BITGO)
        .vendor(
            body.message("error", "message"),
            body.field("name").or(() -> body.field("errorName")),
            body.field("requestId").or(() -> answer.header("Request-ID")));
  }

  /* HTTP 500 is the route's own failure by the reference page; the others are gateways'. */
  private static void down(FailureBuilder failure, Answer answer) {
    if (ErrorBody.of(answer).isWebPage()) {
      failure.variant("page").cause("provider.status");
    } else if (answer.httpStatus() == 500) {
      failure.cause("bitgo.mapping");
    } else {
      failure.variant("gateway").cause("provider.status");
    }
  }

  private static void disagreement(FailureBuilder failure, int httpStatus) {
    if (httpStatus == 404) {
      failure.stranger();
    } else {
      failure.cause("baseUrl");
    }
  }
}
