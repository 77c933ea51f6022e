package org.treasurylookup.domain.answer;

import org.treasurylookup.text.Text;

/** Stable codes of failures: exports, support lines and tests rely on them. */
public enum FailureCode {
  /** The provider has no such record here. */
  NOT_FOUND,
  /**
   * The answer carries a signature that does not hold, or one of another time than the look-up's
   * under what says that something is not there: nothing it says is believed.
   */
  SIGNATURE_INVALID,
  /** Refused without the provider's own error text: something before the provider, by its look. */
  REFUSED_ON_THE_WAY,
  /** The provider did not accept the id or a parameter (HTTP 400). */
  ID_REFUSED,
  /** No credential for this provider in this environment. */
  NO_CREDENTIALS,
  /** Cobo did not accept the key (HTTP 401). */
  COBO_AUTH,
  /** Cobo did not accept the key, and the PC's clock is off by more than 30 s. */
  COBO_CLOCK_SKEW,
  /** The Cobo key may not read this (HTTP 403, codes 2025, 4001). */
  COBO_FORBIDDEN,
  /** The Cobo pricing plan stands in the way (codes 2050 to 2054). */
  COBO_PLAN,
  /** BitGo did not accept the token (HTTP 401). */
  BITGO_AUTH,
  /** The BitGo user is no administrator here, or of another trust organisation (HTTP 403). */
  BITGO_FORBIDDEN,
  /** The route needs a setting that is missing, such as BitGo's enterprise id. */
  SETTING_MISSING,
  /**
   * The service does not know the route or refuses the form of the request (404/2021, 405, 406), or
   * HTTP 404 came without the provider's own error text.
   */
  DISAGREEMENT,
  /** Too many requests (HTTP 429), after waiting as told. */
  RATE_LIMITED,
  /** Cobo has a problem (HTTP 5xx). */
  COBO_DOWN,
  /** BitGo failed while reading the record (HTTP 5xx). */
  BITGO_DOWN,
  /** Any other HTTP status. */
  UNEXPECTED_STATUS,
  /** A redirect, which is never followed. */
  REDIRECTED,
  /** HTTP 200 with something that is no JSON. */
  NOT_JSON,
  /** HTTP 200 with JSON that is no such record. */
  NOT_A_RECORD,
  /** The record is there, and some of its items could not be fetched. */
  ITEMS_INCOMPLETE,
  /** The answer is larger than the limit. */
  TOO_LARGE,
  /** The connection broke before the answer was complete. */
  CUT_SHORT,
  /** No answer in time. */
  TIMEOUT,
  /** No connection to the host. */
  UNREACHABLE,
  /** The connection is not trusted. */
  TLS,
  /** The proxy wants a log-in (HTTP 407). */
  PROXY_AUTH,
  /** The program itself refused: not a GET, a host or a path outside the lists. */
  BLOCKED,
  /** The user cancelled. */
  CANCELLED,
  /** A mistake of this program. */
  INTERNAL;

  /** The failure in two or three words, true of all that it stands for. */
  public Text brief() {
    return Text.of("failure." + this + ".brief");
  }

  /** Whether the key or token is good and may not read this: nothing went wrong. */
  public boolean isPermission() {
    return this == COBO_FORBIDDEN || this == BITGO_FORBIDDEN;
  }
}
