package org.treasurylookup.domain.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.treasurylookup.domain.Received;

/** Documentation filler is told from data. */
class PlaceholderTest {
  @Test
  void fillerIsAnAngledWordOfUpToFortyLetters() {
    assertThat(Placeholder.is("<string>")).isTrue();
    assertThat(Placeholder.is("<" + "a".repeat(40) + ">")).isTrue();
    assertThat(Placeholder.is("<" + "a".repeat(41) + ">")).isFalse();
    assertThat(Placeholder.is("<1>")).isFalse();
  }

  @Test
  void fillerIsKnownWhereItCannotBeReadToo() {
    assertThat(Placeholder.is(malformed("\"<string>\""))).isTrue();
    assertThat(Placeholder.is(malformed("<string>"))).isTrue();
    assertThat(Placeholder.is(malformed("[\"<string>\"]"))).isFalse();
    assertThat(Placeholder.is(malformed("\"much\""))).isFalse();
    assertThat(Placeholder.is(malformed("\""))).isFalse();
  }

  @Test
  void aTextThatIsBlankOrFillerSaysNothing() {
    assertThat(Placeholder.unless(new Received.Value<>("a", "a"))).contains("a");
    assertThat(Placeholder.unless(new Received.Value<>(" ", " "))).isEmpty();
    assertThat(Placeholder.unless(new Received.Value<>("string", "string"))).isEmpty();
    assertThat(Placeholder.unless(new Received.Absent<>())).isEmpty();
  }

  private static Received<String> malformed(String json) {
    return new Received.Malformed<>(json, Received.Fault.WRONG_TYPE);
  }
}
