package org.treasurylookup.sandbox.cobo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.treasurylookup.sandbox.http.ReceivedCall;
import org.treasurylookup.sandbox.http.SandboxCrypto;

class CoboAuthTest {

  private static final String KEY =
      "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
  private static final String SEED =
      "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";
  private static final Instant SIGNED_AT = Instant.ofEpochMilli(1718587017029L);
  private static final String ODD_PATH = "/v2/payments/orders/A%20B%2F1%2B%C3%BC";

  @ParameterizedTest
  @CsvSource({
    "cecd161f83dd9ae2331a0fdd9d61d0495344dd6435a0c37e70986a3681ac8a638d4daa841622b4b94a572400ed0ac9b0cefac9631929e00c1b46e8e5dd461608",
    "cb2801f6c2eac607e127828b1f71198c429a3b8e3fbb6cb90c537c4724b143f48bada7dbd932a2592d1cb0ff932705143020a897cc99836cf5f28f12c05fef0f"
  })
  void acceptsTheEncodedAndTheDecodedPathAsSigned(String signature) {
    assertThat(at(Duration.ZERO).refusal(call(ODD_PATH, "", signature))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "a+b%2Bc~*'()!%C3%A9%2F%3A%40, cbc530cdb1eef721a47fa57c6b8945075047738c80e3077a2ce6c927cad51b772b7c27e81ae7f49ff2c6017f498af3b55f5451e80d046947ec7c6eecb34d150a",
    "a+b%2Bc~%2A%27%28%29%21%C3%A9%2F%3A%40, 0313fe7109e2425997102d54ad57eae28e41976b5d694d7e059e808161b6b4046647b5f8d673d4b42fe127728dde1e8a7b58ebe8bea8f1215e7f8d721bf11f0f",
    "a%20b%2Bc%7E*%27%28%29%21%C3%A9%2F%3A%40, f20c71845706b16d39e2816de971cb4129197095872f98d720d96f89123c372aa69b9d09d65341f73cdeb7fb8c2ab68ca69fd6cc27db05484c20bf6b249bf506"
  })
  void acceptsTheQueryFormsOfTheVendorsClients(String keyword, String signature) {
    var call = call("/v2/payments/counterparty", "keyword=" + keyword, signature);

    assertThat(at(Duration.ZERO).refusal(call)).isEmpty();
  }

  @Test
  void aSignatureOfAnotherPathIsRefused() {
    var signature = SandboxCrypto.sign(SEED, "GET|/v2/payments/orders/1|1718587017029||");

    var refusal = at(Duration.ZERO).refusal(call("/v2/payments/orders/2", "", signature));

    assertThat(refusal.orElseThrow().body().signedText()).contains("2024", "Signature");
  }

  @ParameterizedTest
  @CsvSource({"-61, false", "-60, true", "60, true", "61, false"})
  void aNonceCountsForAMinuteEitherWay(int seconds, boolean accepted) {
    var signature = SandboxCrypto.sign(SEED, "GET|/v2/payments/orders/1|1718587017029||");

    var refusal =
        at(Duration.ofSeconds(seconds)).refusal(call("/v2/payments/orders/1", "", signature));

    assertThat(refusal.isEmpty()).isEqualTo(accepted);
    refusal.ifPresent(reply -> assertThat(reply.body().signedText()).contains("2024", "clock"));
  }

  @Test
  void theSameRequestAgainIsRefusedAndTheClockIsNamed() {
    var auth = at(Duration.ZERO);
    var signature = SandboxCrypto.sign(SEED, "GET|/v2/payments/orders/1|1718587017029||");
    var call = call("/v2/payments/orders/1", "", signature);

    assertThat(auth.refusal(call)).isEmpty();
    assertThat(auth.refusal(call).orElseThrow().body().signedText()).contains("2024", "clock");
  }

  private static CoboAuth at(Duration later) {
    return new CoboAuth(KEY, InstantSource.fixed(SIGNED_AT.plus(later)));
  }

  private static ReceivedCall call(String path, String query, String signature) {
    var headers = new Headers();
    headers.set("BIZ-API-KEY", KEY);
    headers.set("BIZ-API-NONCE", Long.toString(SIGNED_AT.toEpochMilli()));
    headers.set("BIZ-API-SIGNATURE", signature);
    return new ReceivedCall("GET", path, query, headers);
  }
}
