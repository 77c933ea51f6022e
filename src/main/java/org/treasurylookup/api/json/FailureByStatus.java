package org.treasurylookup.api.json;

import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.FailureCode;

/**
 * What an HTTP status means where a provider says no more.
 *
 * @param unknownKey for 401
 * @param forbidden for 403
 * @param down for 500 and above
 */
public record FailureByStatus(FailureCode unknownKey, FailureCode forbidden, FailureCode down) {
  /** The meaning of a status the provider itself sent. */
  public FailureCode of(int status) {
    return switch (status) {
      case 400 -> FailureCode.ID_REFUSED;
      case 401 -> unknownKey;
      case 403 -> forbidden;
      case 404 -> FailureCode.NOT_FOUND;
      case 405, 406, 414 -> FailureCode.DISAGREEMENT;
      case 429 -> FailureCode.RATE_LIMITED;
      default -> other(status);
    };
  }

  /**
   * The meaning where the answer is not in the provider's words: whatever refused says nothing
   * about the key, the id or the record.
   */
  public FailureCode ofAStranger(Answer answer) {
    int status = answer.httpStatus();
    return switch (status) {
      case 400, 401, 403 -> FailureCode.REFUSED_ON_THE_WAY;
      case 404 -> FailureCode.DISAGREEMENT;
      case 405, 406, 414, 429 -> of(status);
      default ->
          status > 400 && status < 500 && ErrorBody.of(answer).isWebPage()
              ? FailureCode.REFUSED_ON_THE_WAY
              : other(status);
    };
  }

  private FailureCode other(int status) {
    if (status >= 500) {
      return down;
    }
    return status >= 300 && status < 400 ? FailureCode.REDIRECTED : FailureCode.UNEXPECTED_STATUS;
  }
}
