package org.treasurylookup.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.api.cobo.CoboApi;
import org.treasurylookup.api.http.Endpoint.PathTemplate;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.domain.provider.HttpPlace;

/** What the client refuses before a socket is opened. */
class ReadOnlyGuardTest {
  private static final Endpoint COBO =
      new Endpoint(URI.create("https://api.cobo.com/v2"), CoboApi.PATHS, RequestPace.unlimited());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/payments/topup/address",
        "/payments/orders",
        "/payments/orders/",
        "/payments/orders/..",
        "/payments/orders/.",
        "/payments/orders/../topup/address",
        "/payments/orders/5001/../../topup/address",
        "/payments/orders/..%2F..%2Ftopup%2Faddress",
        "/payments/orders/%2e%2e",
        "/payments/orders/%2E%2E/topup/address",
        "/payments/orders/5001%2Frefunds",
        "/payments/orders/5001/refunds",
        "/payments/orders/5001;x=1",
        "/payments/orders/50 01",
        "/payments/orders/5001\\refunds",
        "/payments/orders/5001#x",
        "/payments/orders/ü",
        "/payments/ORDERS/5001",
        "//payments/orders/5001",
        "payments/orders/5001",
        "@evil.example/payments/orders/5001",
        ":80@evil.example/payments/orders/5001",
        ".evil.example/payments/orders/5001",
        "",
        "/",
        "?x"
      })
  void pathsOutsideTheListAreRefused(String path) throws IOException {
    try (var server = new MockWebServer()) {
      server.start();
      try (var asker = new Asker(URI.create("http://127.0.0.1:" + server.getPort() + "/v2"))) {
        assertThat(asker.failure(path).code()).isEqualTo(FailureCode.BLOCKED);
      }
      assertThat(server.getRequestCount()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.cobo.com.evil.example/v2/payments/orders/5001",
        "https://evil.example/v2/payments/orders/5001",
        "https://api.cobo.com:8443/v2/payments/orders/5001",
        "http://api.cobo.com/v2/payments/orders/5001",
        "https://user:secret@api.cobo.com/v2/payments/orders/5001",
        "https://api.cobo.com/v3/payments/orders/5001",
        "https://api.cobo.com/v2x/payments/orders/5001",
        "https://api.cobo.com/payments/orders/5001",
        "https://api.cobo.com/v2/payments/topup/address"
      })
  void otherHostsPortsSchemesAndPathsAreNotListed(String url) {
    assertThat(COBO.lists(URI.create(url))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.cobo.com/v2/payments/orders/O20250304-M1001-1001",
        "https://API.COBO.COM:443/v2/payments/orders/5001",
        "https://api.cobo.com/v2/payments/allocation_items?limit=50"
      })
  void whatThePlaceListsPasses(String url) {
    assertThat(COBO.lists(URI.create(url))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://api.cobo.com/v2",
        "http://127.0.0.1.evil.example",
        "http://localhost.evil.example",
        "http://10.0.0.1",
        "http://0.0.0.0",
        "http://[::2]",
        "ftp://127.0.0.1",
        "file:///etc/passwd",
        "mailto:a@b",
        "api.cobo.com"
      })
  void plainHttpToOtherPcsIsNeverSafe(String base) {
    assertThat(HttpPlace.isSafe(URI.create(base))).isFalse();
    var place = new Endpoint(URI.create(base), CoboApi.PATHS, RequestPace.unlimited());
    assertThat(place.lists(URI.create(base + "/payments/orders/5001"))).isFalse();
    try (var asker = new Asker(URI.create(base))) {
      assertThat(asker.failure().code()).isEqualTo(FailureCode.BLOCKED);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:8080", "http://localhost", "http://[::1]:99"})
  void plainHttpToThisPcIsSafe(String base) {
    assertThat(HttpPlace.isSafe(URI.create(base))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE"})
  void aVerbOtherThanGetNeverLeaves(String verb) throws IOException {
    try (var server = new MockWebServer()) {
      server.start();
      var base = URI.create("http://127.0.0.1:" + server.getPort() + "/v2");
      var client = new OkHttpClient.Builder().addInterceptor(new ReadOnlyGuard()).build();
      boolean needsBody = List.of("POST", "PUT", "PATCH").contains(verb);
      var request =
          new Request.Builder()
              .url(base + "/payments/orders/5001")
              .method(verb, needsBody ? RequestBody.create(new byte[0], null) : null)
              .tag(Endpoint.class, new Endpoint(base, CoboApi.PATHS, RequestPace.unlimited()))
              .build();
      Assertions.assertThatThrownBy(() -> client.newCall(request).execute())
          .isInstanceOf(ReadOnlyGuard.Refused.class);
      assertThat(server.getRequestCount()).isZero();
    }
  }

  @Test
  void aRequestWithoutAPlaceNeverLeaves() {
    var client = new OkHttpClient.Builder().addInterceptor(new ReadOnlyGuard()).build();
    var request = new Request.Builder().url("https://api.cobo.com/v2/payments/orders/1").build();
    Assertions.assertThatThrownBy(() -> client.newCall(request).execute())
        .isInstanceOf(ReadOnlyGuard.Refused.class);
  }

  @Test
  void aTemplateTakesOneSegmentOnly() {
    var template = PathTemplate.of("/a/{x}/b/{y}");
    assertThat(template.fits("/a/1/b/2")).isTrue();
    assertThat(template.fits("/a/../b/2")).isFalse();
    assertThat(template.fits("/a/1/b/..")).isFalse();
    assertThat(template.fits("/a/1/2/b/3")).isFalse();
    assertThat(template.fits("/a/.../b/..2")).isTrue();
  }
}
