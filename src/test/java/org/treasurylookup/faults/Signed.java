package org.treasurylookup.faults;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.HexFormat;
import org.treasurylookup.api.json.Vectors;

/** Signs answers as Cobo does, with the key of the published vectors. */
public final class Signed {
  /** What the signatures are checked with. */
  public static final String KEY = Vectors.text("cobo.api_key");

  private Signed() {}

  /** The headers of a body that was signed at a time. */
  static String headers(String body, String millis) {
    return "Content-Type: application/json\r\nBIZ-TIMESTAMP: "
        + millis
        + "\r\nBIZ-RESP-SIGNATURE: "
        + signature(body + "|" + millis)
        + "\r\n";
  }

  private static String signature(String text) {
    try {
      var seed = HexFormat.of().parseHex(Vectors.text("cobo.seed"));
      var signer = Signature.getInstance("Ed25519");
      signer.initSign(
          KeyFactory.getInstance("Ed25519")
              .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed)));
      var digest = MessageDigest.getInstance("SHA-256");
      signer.update(digest.digest(digest.digest(text.getBytes(StandardCharsets.ISO_8859_1))));
      return HexFormat.of().formatHex(signer.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
