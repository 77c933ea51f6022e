package org.treasurylookup.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.treasurylookup.domain.provider.Provider;

/** Whom an environment asks, and where. */
class EnvironmentProvidersTest {
  private static final URI COBO = URI.create("https://api.cobo.com/v2");

  private static Environment cobo(Optional<URI> baseUrl) {
    return new Environment(
        "desk",
        Environment.Kind.PRODUCTION,
        Optional.of(new Environment.Cobo(baseUrl, Optional.empty())),
        Optional.empty());
  }

  @Test
  void onlyAProviderThatIsThereIsAskedAndHasAnAddress() {
    var environment = cobo(Optional.of(COBO));
    assertThat(Arrays.stream(Provider.values()).filter(environment::has))
        .containsExactly(Provider.COBO);
    assertThat(environment.baseUrl(Provider.COBO)).contains(COBO);
    assertThat(environment.baseUrl(Provider.BITGO)).isEmpty();
  }

  @Test
  void inTheSandboxAProviderIsThereWithoutAnAddress() {
    var environment = cobo(Optional.empty());
    assertThat(environment.has(Provider.COBO)).isTrue();
    assertThat(environment.baseUrl(Provider.COBO)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://API.cobo.com:443/v2, true",
    "https://api.cobo.com/other, true",
    "https://api.cobo.com:8443/v2, false",
    "https://api.cobo.com.example/v2, false"
  })
  void aHostIsTheSameInOtherLettersAndWithItsUsualPort(URI url, boolean same) {
    var environment = cobo(Optional.of(COBO));
    assertThat(environment.isAtHostOf(cobo(Optional.of(url)), Provider.COBO)).isEqualTo(same);
    assertThat(environment.hostsAndPorts()).containsExactly("api.cobo.com");
  }

  @Test
  void aHostOfTheOtherProviderIsNotRecognised() {
    var bitgo = URI.create("https://app.bitgo.com");
    assertThat(KnownHosts.isOwn(Provider.BITGO, bitgo)).isTrue();
    assertThat(KnownHosts.isOwn(Provider.COBO, bitgo)).isFalse();
    assertThat(cobo(Optional.of(COBO)).isRecognised()).isTrue();
    assertThat(cobo(Optional.of(bitgo)).isRecognised()).isFalse();
  }
}
