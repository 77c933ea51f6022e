package org.treasurylookup.domain.check;

import java.util.regex.Pattern;

/** Compares ids: exactly, but for the letter case of UUIDs, which RFC 9562 gives no meaning. */
final class Ids {
  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");

  private Ids() {}

  /** Whether two ids name the same thing. */
  static boolean same(String one, String other) {
    return one.equals(other) || (UUID.matcher(one).matches() && one.equalsIgnoreCase(other));
  }
}
