package org.treasurylookup.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Bidi;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.treasurylookup.text.Messages.Piece;

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
  void aSentenceInPiecesHasEachIdForItselfAndSaysTheSame() {
    var batch = Text.id("batch_allocation_id", "B-{0}");
    var inner = Text.of("note.ITEM_OF_OTHER_BATCH.one", "1", "7", batch);
    var sentence = Text.of("list.pair", inner, "x {1}");
    var pieces = Messages.ENGLISH.pieces(sentence);
    assertThat(pieces).extracting(Piece::id).contains(Optional.of(batch));
    assertThat(pieces.stream().map(Piece::words).collect(Collectors.joining()))
        .isEqualTo(Messages.ENGLISH.get(sentence));
    assertThat(Messages.ENGLISH.pieces(Text.of("no.such.key", batch))).hasSize(1);
    assertThat(sentence.masked("•").arguments()).contains(inner);
  }

  @Test
  void aLanguageTheProgramDoesNotSpeakIsEnglish() {
    assertThat(
            Messages.of(Language.of(Locale.forLanguageTag("zu"))).get("failure.CANCELLED.headline"))
        .isEqualTo(get("failure.CANCELLED.headline"));
  }

  /* What turned round is at an odd level. */
  private static String turned(String sentence) {
    var order = new Bidi(sentence, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    return IntStream.range(0, sentence.length())
        .filter(at -> order.getLevelAt(at) > 0)
        .mapToObj(at -> sentence.substring(at, at + 1))
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @EnumSource(names = {"ENGLISH", "GERMAN", "CHINESE"})
  void whatIsWrittenFromRightToLeftLeavesTheWordsAroundItInTheirOrder(Language language) {
    var messages = Messages.of(language);
    for (String repeated : List.of("שלום 12", "a ش", "ש\nל")) {
      var arguments = Collections.nCopies(8, (Object) repeated).toArray();
      /* A number is digits of ours. */
      for (var key : messages.keys().stream().filter(it -> !it.equals("value.number")).toList()) {
        String drawn = messages.drawn().get(Text.of(key, arguments));
        assertThat(turned(drawn).replace("\n", ""))
            .as(key)
            .matches("[\u05e9\u05dc\u05d5\u05dd\u0634 12]*");
        assertThat(drawn.replaceAll("\u200e", "")).isEqualTo(messages.get(key, arguments));
      }
    }
    assertThat(turned(get("search.problem.bare", "ש", "orders", "12"))).contains(" is not a");
  }

  @Test
  void aCharacterThatTurnsWhatFollowsIsDrawnByItsName() {
    for (String turning : List.of("\u202e", "\u202b", "\u2067", "\u2068")) {
      var sentence = Text.of("search.problem.bare", "a" + turning + "b", "orders", "12");
      String drawn = Messages.ENGLISH.drawn().get(sentence);
      assertThat(turned(drawn)).isEmpty();
      assertThat(drawn).contains("a" + InvisibleCharacters.name(turning.codePointAt(0)) + "b");
    }
  }

  @Test
  void aSentenceWithoutSuchWordsIsDrawnAsItIs() {
    var sentence = Text.of("search.problem.bare", "中文 é", "orders", "12");
    assertThat(Messages.ENGLISH.drawn().get(sentence)).isEqualTo(Messages.ENGLISH.get(sentence));
  }

  @Test
  void everyMessageCanBeFilled() {
    var arguments = new Object[] {"a", "b", "c", "d", "e", "f", "g", "h"};
    for (var key : Messages.ENGLISH.keys()) {
      assertThat(get(key, arguments)).as(key).doesNotContainPattern("\\{[0-9]+}");
    }
  }
}
