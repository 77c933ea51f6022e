package org.treasurylookup.api.http;

import java.io.IOException;

/** An end of a question with a reason of its own, which is told whatever came before it. */
abstract class StoppedRequest extends IOException {
  private static final long serialVersionUID = 1L;

  StoppedRequest(String message) {
    super(message);
  }

  /** The answer is larger than the limit. */
  static final class TooLarge extends StoppedRequest {
    private static final long serialVersionUID = 1L;
    private final long limit;

    TooLarge(long limit) {
      super("more than " + limit + " bytes");
      this.limit = limit;
    }

    long limit() {
      return limit;
    }
  }
}
