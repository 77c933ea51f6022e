package org.treasurylookup.api.bitgo;

import java.net.URI;

/** As whom BitGo was asked, which decides what a refusal can mean. */
enum BitgoAsker {
  /** An administrator of the trust organisation named. */
  ADMINISTRATOR,
  /** A member of the enterprise named, be it a client or a partner. */
  MEMBER,
  /** Whoever has the token: neither organisation nor enterprise is named. */
  USER;

  /** Who asked for a URL. */
  static BitgoAsker of(URI url) {
    String path = url.getRawPath();
    if (path.contains("/network/v1/admin/")) {
      return ADMINISTRATOR;
    }
    return path.contains("/network/v1/enterprises/") ? MEMBER : USER;
  }
}
