package org.treasurylookup.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Sentences and what goes into them. */
class MessagesTest {
  private static String get(String key, Object... arguments) {
    return Messages.ENGLISH.get(key, arguments);
  }

  @Test
  void argumentsGoInAsTheyAre() {
    assertThat(get("failure.BITGO_DOWN.gateway.headline", "x", "1'000,0 {1} $1 \\"))
        .isEqualTo("BitGo has a problem (HTTP 1'000,0 {1} $1 \\)");
  }

  @Test
  void bracesThatAreNoPlaceholderStay() {
    assertThat(get("secrets.unreadable")).contains("{\"cobo\":{\"secret\":\"hex\"}");
  }

  @Test
  void aGapNeverStopsALookUp() {
    assertThat(get("no.such.key", "x")).isEqualTo("no.such.key");
    assertThat(get("failure.NOT_FOUND.headline")).isEqualTo("{0} has no such record here");
  }

  @Test
  void aTextInsideATextIsPutIntoTheSameLanguage() {
    assertThat(get("target.character", "a b", Text.of("recognise.several")))
        .isEqualTo("a b is not a target. This holds several lines. Paste one id at a time.");
    assertThat(get("target.unknown", Text.literal("{0}"))).startsWith("{0} is not");
  }

  @Test
  void aLanguageTheProgramDoesNotSpeakIsEnglish() {
    assertThat(
            Messages.of(Language.of(Locale.forLanguageTag("zu"))).get("failure.CANCELLED.headline"))
        .isEqualTo(get("failure.CANCELLED.headline"));
  }

  @Test
  void everyMessageCanBeFilled() {
    var arguments = new Object[] {"a", "b", "c", "d", "e", "f", "g", "h"};
    for (var key : Messages.ENGLISH.keys()) {
      assertThat(get(key, arguments)).as(key).doesNotContainPattern("\\{[0-9]+}");
    }
  }
}
