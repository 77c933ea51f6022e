package org.treasurylookup.api.bitgo;

/** Which of BitGo's three routes to an allocation an environment uses. */
public enum BitgoRoute {
  /** For administrators of a trust organisation; needs {@code trustOrg}. */
  ADMIN("admin"),
  /** For members of a client enterprise; needs the enterprise id. */
  CLIENT("client"),
  /** For members of a partner enterprise; needs the enterprise id. */
  PARTNER("partner");

  private final String code;

  BitgoRoute(String code) {
    this.code = code;
  }

  /** The word used in {@code environments.json}. */
  public String code() {
    return code;
  }
}
