package org.treasurylookup.domain.provider;

/** How a BitGo token is shown: plain, or hashed with an HMAC over the request. */
public enum BitgoAuth {
  /** The token itself: what BitGo's own samples send. */
  BEARER,
  /** HMAC of version 2, {@code ts|path|body} under the token. */
  HMAC,
  /** HMAC of version 3, {@code METHOD|ts|3.0|path|body} under the token. */
  HMAC_V3
}
