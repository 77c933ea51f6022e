package org.treasurylookup.api.bitgo;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.treasurylookup.domain.answer.Answer.Header;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.domain.provider.BitgoAuth;

/**
 * A BitGo access token and how it is shown: plain as bearer, or hashed with an HMAC over the
 * request (BitGo, "HMAC authentication", versions 2 and 3).
 */
public final class BitgoToken {
  private final byte[] token;
  private final BitgoAuth scheme;

  /**
   * A token.
   *
   * @param token ASCII; copied, the caller may overwrite it
   */
  public BitgoToken(byte[] token, BitgoAuth scheme) {
    this.token = token.clone();
    this.scheme = scheme;
  }

  /**
   * The headers of a GET.
   *
   * @param pathAndQuery exactly as sent
   * @param timestamp epoch milliseconds
   */
  List<Header> headers(String pathAndQuery, String timestamp) {
    return switch (scheme) {
      case BEARER ->
          List.of(
              new Header(
                  "Authorization", "Bearer " + new String(token, StandardCharsets.US_ASCII)));
      case HMAC -> hmac("2.0", timestamp, timestamp + "|" + pathAndQuery + "|");
      case HMAC_V3 -> hmac("3.0", timestamp, "GET|" + timestamp + "|3.0|" + pathAndQuery + "|");
    };
  }

  private List<Header> hmac(String version, String timestamp, String subject) {
    return List.of(
        new Header("Authorization", "Bearer " + ImmutableBytes.of(token).sha256()),
        new Header("Auth-Timestamp", timestamp),
        new Header("BitGo-Auth-Version", version),
        new Header("HMAC", hmac(subject)));
  }

  private String hmac(String subject) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(token, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(subject.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no HmacSHA256", e);
    }
  }
}
