package org.treasurylookup.domain.provider;

/** Which of BitGo's three routes to an allocation an environment uses. */
public enum BitgoRoute {
  /** For administrators of a trust organisation; needs {@code trustOrg}. */
  ADMIN,
  /** For members of a client enterprise; needs the enterprise id. */
  CLIENT,
  /** For members of a partner enterprise; needs the enterprise id. */
  PARTNER
}
