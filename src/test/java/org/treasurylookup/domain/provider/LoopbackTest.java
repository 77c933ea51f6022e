package org.treasurylookup.domain.provider;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** This PC itself, and what only looks like it. */
class LoopbackTest {
  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "127.1.2.3", "127.0.0.255", "[::1]"})
  void thisPcIsLoopback(String host) {
    assertThat(Loopback.holds(host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost.example",
        "127.0.0.1.example",
        "128.0.0.1",
        "[::2]",
        "127.1",
        "127.0.0.256",
        "127.0.0.999",
        "127.300.0.1",
        "127.0.0.01"
      })
  void anyOtherHostIsNot(String host) {
    assertThat(Loopback.holds(host)).isFalse();
  }
}
