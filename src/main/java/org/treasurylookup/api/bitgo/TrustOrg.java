package org.treasurylookup.api.bitgo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** BitGo's trust organisations (reference page, query parameter {@code trustOrg}). */
public final class TrustOrg {
  /** The eleven values of the reference page, in its order. */
  public static final List<String> ALL =
      List.of(
          "BitGo Trust",
          "BitGo New York",
          "BitGo Germany",
          "BitGo Switzerland",
          "BitGo Europe ApS",
          "Frankfurt DE Trust",
          "BitGo Singapore",
          "BitGo Korea",
          "BitGo Custody MENA FZE",
          "BitGo India",
          "BitGo Sister Trust 1");

  private TrustOrg() {}

  /** The name as a query value, blanks as {@code %20}: exactly what is sent and signed. */
  static String encode(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
