package org.treasurylookup.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Vectors computed by the vendors' own clients. */
class SandboxCryptoTest {

  private static final String SEED =
      "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";
  private static final String KEY =
      "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
  private static final String TOKEN =
      "v2x0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          GET|/v2/payments/orders/O20250304-M1001-1001|1718587017029||; 6ea26b8c88713bf1f8d86f2a373a6e1771f704c275f65147a3f978e8487f5e3c; c98b32dd0cb36ef9bd3e962e637f8c39c1bcf2dd5d3f9eb9b47b5cfe6929546a7850121525e3e403b4e6cdbc470f45b886d6018219a1dff99416f698acd63509
          GET|/v2/payments/orders|1718587017029|limit=10&merchant_id=M1001&statuses=Pending%2CProcessing|; e3712a640d65547776a4b6cd3cb2510298a5fe0d95153ac985bb599b3ee0c2ca; aa7daf7d22df34b9b9bbd31e04c02d4d25f940deb81af54b31659789af743d7250f2782f978bc5235c5a9381347bbf0894fa46488c053ec8cf57b8c86fc7320a
          GET|/v2/payments/orders/A B/1+ü|1718587017029||; 5020acb76e6f45ad67094e4be166ed9bbf03a5706345784c0ac7b4655f84ff72; cb2801f6c2eac607e127828b1f71198c429a3b8e3fbb6cb90c537c4724b143f48bada7dbd932a2592d1cb0ff932705143020a897cc99836cf5f28f12c05fef0f
          {"order_id":"5001"}|1718587017029; b1729835ff7a82264e3aec35dfe3d46c75395d7956e0b7a3f1f5c75ef1f6062d; 9d27004096aa5c02c548d30da00ebc483bea4cad4a86b768919cafc3e97716c05b8f62fe8128eba13e812fea178c91bc2c6e392549b2d1a47f589f79f1b72206
          """)
  void signaturesAgreeWithTheVendorsClients(String message, String digest, String signature) {
    assertThat(SandboxCrypto.hex(SandboxCrypto.digest(message))).isEqualTo(digest);
    assertThat(SandboxCrypto.sign(SEED, message)).isEqualTo(signature);
    assertThat(SandboxCrypto.verify(KEY, message, signature)).isTrue();
    assertThat(SandboxCrypto.verify(KEY, message + "x", signature)).isFalse();
  }

  @Test
  void theWrittenDownDemoKeysFollowFromTheirSeeds() {
    var demo = DemoCredentials.demo();
    assertThat(isOf(demo.coboKey(), demo.coboSecret())).isTrue();
    assertThat(isOf(DemoCredentials.RESPONSE_KEY, DemoCredentials.responseSeed())).isTrue();
    assertThat(isOf(KEY, demo.coboSecret())).isFalse();
    assertThat(demo.bitgoToken()).hasSize(67).startsWith("v2x");
    assertThat(demo.bitgoMemberToken()).hasSize(67).isNotEqualTo(demo.bitgoToken());
  }

  private static boolean isOf(String key, String seed) {
    return SandboxCrypto.verify(key, "message", SandboxCrypto.sign(seed, "message"));
  }

  @ParameterizedTest
  @CsvSource({
    "1718587017029|/api/network/v1/admin/allocations/8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f?trustOrg=BitGo%20Trust|,"
        + " 3f3b4adb9630ad2e7c539ce751ba6f80806a4e6ce6a22a8f457fc5e64f6a7455",
    "GET|1718587017029|3.0|/api/network/v1/admin/allocations/8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f?trustOrg=BitGo%20Trust|,"
        + " 0b3693ef621ccd4781f2744fd6d457b346837396da221381b1a9a35445eebc04"
  })
  void hmacsAgreeWithTheVendorsClient(String subject, String hmac) {
    assertThat(SandboxCrypto.hmac(TOKEN, subject)).isEqualTo(hmac);
  }

  @Test
  void theTokenHashAgreesWithTheVendorsClient() {
    assertThat(SandboxCrypto.sha256Hex(TOKEN))
        .isEqualTo("7e1b3d47361c0621e1b989926ee1c6be59ba9533476b5382ecd72683ad17fbd9");
  }

  @Test
  void whatIsNoSignatureAtAllIsRefusedLikeAWrongOne() {
    assertThat(SandboxCrypto.verify(KEY, "text", "no hex")).isFalse();
    assertThat(SandboxCrypto.verify(KEY, "text", "")).isFalse();
  }
}
