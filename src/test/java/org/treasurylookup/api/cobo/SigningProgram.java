package org.treasurylookup.api.cobo;

import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** Signs in a program of its own, and says whether the signature holds. */
final class SigningProgram {
  private SigningProgram() {}

  public static void main(String[] arguments) {
    var key = CoboKey.of(HexFormat.of().parseHex(arguments[0]));
    byte[] signature = HexFormat.of().parseHex(key.sign("/v2/x", "1", ""));
    byte[] signed = DoubleSha256.of("GET|/v2/x|1||");
    boolean holds =
        new Ed25519PublicKeyParameters(HexFormat.of().parseHex(key.apiKey()))
            .verify(Ed25519.Algorithm.Ed25519, null, signed, 0, signed.length, signature, 0);
    System.out.println(holds);
  }
}
