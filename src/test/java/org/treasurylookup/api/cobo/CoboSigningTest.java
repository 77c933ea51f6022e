package org.treasurylookup.api.cobo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.api.json.Vectors;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.Answer.Header;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.domain.answer.Provenance;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.domain.provider.CoboResponseKeys;
import org.treasurylookup.domain.provider.Ed25519Key;

/** Cobo's signatures against those computed by Cobo's own code. */
class CoboSigningTest {
  private static final String NONCE = Vectors.text("cobo.nonce");
  private static final String SIGNATURE = Vectors.text("cobo.vectors.5.signature");
  private static final ImmutableBytes BODY =
      ImmutableBytes.of("{\"order_id\":\"5001\"}".getBytes(UTF_8));

  private final CoboKey key = key(Vectors.text("cobo.seed"));
  private final CoboSignature seal = CoboSignature.of(Vectors.text("cobo.api_key")).orElseThrow();

  private static CoboKey key(String secret) {
    return CoboKey.of(HexFormat.of().parseHex(secret));
  }

  static List<String> requests() {
    return IntStream.range(0, 5).mapToObj(i -> "cobo.vectors." + i).toList();
  }

  @ParameterizedTest
  @MethodSource("requests")
  void requestsAreSignedAsCobosOwnCodeSignsThem(String vector) {
    var parts = Vectors.text(vector + ".message").split("\\|", -1);
    assertThat(parts[0]).isEqualTo("GET");
    assertThat(key.sign(parts[1], parts[2], parts[3]))
        .isEqualTo(Vectors.text(vector + ".signature"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void theDigestIsTheHashOfTheHash(int number) {
    var vector = "cobo.vectors." + number;
    assertThat(HexFormat.of().formatHex(DoubleSha256.of(Vectors.text(vector + ".message"))))
        .isEqualTo(Vectors.text(vector + ".digest"));
  }

  @ParameterizedTest
  @CsvSource({"cobo.docs_pair.secret, cobo.docs_pair.key", "cobo.seed, cobo.api_key"})
  void theApiKeyFollowsFromTheSecret(String secret, String apiKey) {
    assertThat(key(Vectors.text(secret)).apiKey()).isEqualTo(Vectors.text(apiKey));
  }

  @Test
  void aSecretOfAnotherLengthIsRefused() {
    assertThatThrownBy(() -> CoboKey.of(new byte[31])).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theSecretMayBeOverwrittenAfterwards() {
    byte[] seed = HexFormat.of().parseHex(Vectors.text("cobo.seed"));
    var derived = CoboKey.of(seed);
    Arrays.fill(seed, (byte) 0);
    assertThat(derived.sign("/v2/payments/orders/O20250304-M1001-1001", NONCE, ""))
        .isEqualTo(Vectors.text("cobo.vectors.0.signature"));
  }

  @Test
  void noTwoRequestsShareANonceAndItRunsWithTheClock() {
    assertThat(List.of(key.nonce(1_000), key.nonce(1_000), key.nonce(999), key.nonce(5_000)))
        .containsExactly("1000", "1001", "1002", "5000");
  }

  private static Answer answer(ImmutableBytes body, Header... headers) {
    return new Answer(
        URI.create("https://api.cobo.com/v2/payments/orders/5001"),
        200,
        List.of(headers),
        body,
        Instant.EPOCH,
        Instant.EPOCH,
        ResponseSignature.ABSENT,
        Provenance.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "BIZ-TIMESTAMP, BIZ-RESP-SIGNATURE",
    "BIZ_TIMESTAMP, BIZ_RESP_SIGNATURE",
    "biz-timestamp, Biz_Resp_Signature"
  })
  void aSignedAnswerHoldsWhateverTheHeadersAreCalled(String time, String signature) {
    var answer = answer(BODY, new Header(time, NONCE), new Header(signature, SIGNATURE));
    assertThat(seal.check(answer)).isEqualTo(ResponseSignature.VALID);
  }

  /* The same signature with the order of the group added to its second half: RFC 8032 refuses it. */
  @Test
  void aSignatureInAnotherSpellingIsInvalid() {
    var order =
        new BigInteger(
            "7237005577332262213973186563042994240857116359379907606001950938285454250989");
    byte[] bytes = HexFormat.of().parseHex(SIGNATURE);
    byte[] second = reversed(Arrays.copyOfRange(bytes, 32, 64));
    byte[] other = reversed(new BigInteger(1, second).add(order).toByteArray());
    System.arraycopy(other, 0, bytes, 32, 32);
    assertThat(seal.check(signed(BODY, NONCE, HexFormat.of().formatHex(bytes))))
        .isEqualTo(ResponseSignature.INVALID);
  }

  private static byte[] reversed(byte[] bytes) {
    byte[] turned = new byte[32];
    for (int i = 0; i < 32; i++) {
      turned[i] = bytes[bytes.length - 1 - i];
    }
    return turned;
  }

  /* The JDK has an Ed25519 of its own: neither may take what the other refuses. */
  @Test
  void theJdkAgreesOnWhatWeSign() throws GeneralSecurityException {
    var spki = Ed25519Key.of(key.apiKey()).orElseThrow().spki();
    var verifier = Signature.getInstance("Ed25519");
    for (int i = 0; i < 20; i++) {
      String nonce = Integer.toString(i);
      verifier.initVerify(
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki)));
      verifier.update(DoubleSha256.of("GET|/v2/x|" + nonce + "||"));
      assertThat(verifier.verify(HexFormat.of().parseHex(key.sign("/v2/x", nonce, "")))).isTrue();
    }
  }

  @Test
  void aPointOffTheCurveIsNoKey() {
    assertThat(CoboSignature.of("02" + "00".repeat(31))).isEmpty();
  }

  @Test
  void anAnswerWithoutASignatureIsNoAlarm() {
    assertThat(seal.check(answer(BODY, new Header("BIZ-TIMESTAMP", NONCE))))
        .isEqualTo(ResponseSignature.ABSENT);
  }

  @Test
  void oneChangedByteBreaksTheSignature() {
    var forged = ImmutableBytes.of("{\"order_id\":\"5002\"}".getBytes(UTF_8));
    assertThat(seal.check(signed(forged, NONCE, SIGNATURE))).isEqualTo(ResponseSignature.INVALID);
    assertThat(seal.check(signed(BODY, NONCE + "0", SIGNATURE)))
        .isEqualTo(ResponseSignature.INVALID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "zz", "ab", "9d27004096aa5c02", "ÿþ"})
  void nonsenseInsteadOfASignatureIsInvalid(String signature) {
    assertThat(seal.check(signed(BODY, NONCE, signature))).isEqualTo(ResponseSignature.INVALID);
  }

  @Test
  void aSignatureWithoutItsTimeIsInvalid() {
    assertThat(seal.check(answer(BODY, new Header("BIZ-RESP-SIGNATURE", SIGNATURE))))
        .isEqualTo(ResponseSignature.INVALID);
  }

  private static Answer signed(ImmutableBytes body, String time, String signature) {
    return answer(
        body, new Header("BIZ-TIMESTAMP", time), new Header("BIZ-RESP-SIGNATURE", signature));
  }

  @Test
  void onlyCobosOwnHostsHaveAKnownKey() {
    assertThat(CoboResponseKeys.of("api.cobo.com")).isPresent();
    assertThat(CoboResponseKeys.of("api.dev.cobo.com")).isPresent();
    assertThat(CoboResponseKeys.of("api.cobo.com.evil.example")).isEmpty();
    for (var host : List.of("api.cobo.com", "api.dev.cobo.com", "api.sandbox.cobo.com")) {
      assertThat(CoboResponseKeys.of(host).flatMap(CoboSignature::of)).isPresent();
    }
    assertThat(CoboSignature.of("not a key")).isEmpty();
  }
}
