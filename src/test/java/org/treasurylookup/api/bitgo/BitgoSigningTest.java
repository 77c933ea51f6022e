package org.treasurylookup.api.bitgo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.treasurylookup.api.json.Vectors;
import org.treasurylookup.domain.answer.Answer.Header;
import org.treasurylookup.domain.provider.BitgoAuth;

/** BitGo's HMACs against those computed by BitGo's own code. */
class BitgoSigningTest {
  private static final String TIME = Vectors.text("bitgo.timestamp");
  private static final String PATH = Vectors.text("bitgo.path");

  private static List<Header> headers(BitgoAuth scheme, String path) {
    var token = Vectors.text("bitgo.token").getBytes(StandardCharsets.US_ASCII);
    return new BitgoToken(token, scheme).headers(path, TIME);
  }

  @Test
  void aBearerTokenIsShownAsItIsAndNothingElseIsSent() {
    assertThat(headers(BitgoAuth.BEARER, PATH))
        .containsExactly(new Header("Authorization", "Bearer " + Vectors.text("bitgo.token")));
  }

  @Test
  void versionTwoSignsTimePathAndBody() {
    assertThat(headers(BitgoAuth.HMAC, PATH))
        .containsExactlyInAnyOrder(
            new Header("Authorization", "Bearer " + Vectors.text("bitgo.tokenHash")),
            new Header("Auth-Timestamp", TIME),
            new Header("BitGo-Auth-Version", "2.0"),
            new Header("HMAC", Vectors.text("bitgo.v2.hmac")));
  }

  @Test
  void versionThreeSignsTheVerbToo() {
    assertThat(headers(BitgoAuth.HMAC_V3, PATH))
        .contains(
            new Header("BitGo-Auth-Version", "3.0"),
            new Header("HMAC", Vectors.text("bitgo.v3.hmac")));
  }

  @Test
  void aBlankWrittenOtherwiseIsSignedOtherwise() {
    assertThat(headers(BitgoAuth.HMAC, PATH.replace("%20", "+")))
        .contains(new Header("HMAC", Vectors.text("bitgo.v2_plus.hmac")));
  }

  @Test
  void anHmacNeverCarriesTheTokenItself() {
    for (var scheme : List.of(BitgoAuth.HMAC, BitgoAuth.HMAC_V3)) {
      assertThat(headers(scheme, PATH).toString()).doesNotContain(Vectors.text("bitgo.token"));
    }
  }

  @Test
  void trustOrganisationsAreSentWithTheirBlanksAsPercentTwenty() {
    assertThat(TrustOrg.ALL).hasSize(11).contains("BitGo Trust", "BitGo Sister Trust 1");
    assertThat(TrustOrg.encode("BitGo Custody MENA FZE")).isEqualTo("BitGo%20Custody%20MENA%20FZE");
    assertThat(TrustOrg.encode("A&B=C+D")).isEqualTo("A%26B%3DC%2BD");
  }
}
