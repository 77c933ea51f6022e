package org.treasurylookup.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.export.Findings;
import org.treasurylookup.lookup.list.IdList;
import org.treasurylookup.lookup.list.IdList.Entry;

/** Whatever is pasted is read to its end, and no id is made up. */
class AnyTextTest {
  private static final List<String> PIECES =
      List.of(
          "O20250304-M1001-1001",
          "5b0ed293-f728-40b4-b1f6-86b88cd51384",
          "M1001",
          "5001",
          "0b6ddf19083c4bd1a9ca01bec44b24dd",
          "O20250304-",
          "M1001-",
          "1001",
          "\n",
          "\n> ",
          "=\n",
          "=3D",
          "%3A%2F%2F",
          "%2D",
          "\u2011",
          "\u00AD",
          "\u200B",
          " ",
          "  ",
          "\t",
          ":",
          "\"",
          "{",
          "}",
          "[",
          "]",
          "(",
          ")",
          "<",
          ">",
          "|",
          ",",
          ".",
          "…",
          "/",
          "?",
          "&",
          "=",
          "#",
          "-",
          "_",
          "\\",
          "\\u002d",
          "&#8209;",
          "&quot;",
          "订单",
          "：",
          "order",
          "order_id",
          "batch",
          "trace_id",
          "https://",
          "http://",
          "treasury-lookup://",
          "api.cobo.com",
          "portal.cobo.com",
          "app.bitgo.com",
          "payments/orders/",
          "allocations/",
          "url=",
          "u=",
          "urldefense.com/v3/__",
          "__;",
          "safelinks.protection.outlook.com",
          "Authorization: Bearer ",
          "v2x",
          "password=",
          "token",
          "cobo:order:",
          "bitgo:allocation:",
          "?trustOrg=BitGo+Trust",
          "é",
          "х",
          "😀");

  private static String any(Random random) {
    var text = new StringBuilder();
    for (int pieces = random.nextInt(14); pieces > 0; pieces--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  /* Every way an id may be written in a text, down to its letters and digits. */
  private static Stream<String> readings(String text) {
    String escapes = PastedEscapes.read(text);
    String mail = text.replaceAll("=\\s*\\n", "").replace("=3D", "=");
    return Stream.of(text, escapes, mail, decoded(escapes), decoded(decoded(escapes)))
        .map(reading -> reading.replace("-2D", "-"))
        .map(AnyTextTest::lettersAndDigits);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(
          text.replace("+", "%2B").replaceAll("%(?![0-9a-fA-F]{2})", "%25"),
          StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return text;
    }
  }

  private static String lettersAndDigits(String text) {
    return text.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
  }

  @Test
  void noIdIsOfferedThatDoesNotStandInTheText() {
    var random = new Random(11);
    for (int i = 0; i < 2_000; i++) {
      String text = any(random);
      Stream.concat(
              Recognizer.recognise(text).targets().stream(),
              IdList.read(text, Findings.SANDBOX).entries().stream()
                  .flatMap(entry -> entry.targets().stream()))
          .map(Target::id)
          .forEach(
              id ->
                  assertThat(readings(text))
                      .as("%s in %s", id, text)
                      .anyMatch(reading -> reading.contains(lettersAndDigits(id))));
    }
  }

  @Test
  void anIdThatIsNotWrittenLikeThatIsSaidToBeChanged() {
    var random = new Random(12);
    for (int i = 0; i < 2_000; i++) {
      String text = any(random);
      var found = Recognizer.recognise(text);
      if (!found.targets().isEmpty() && !text.contains(found.targets().getFirst().id())) {
        assertThat(found.told().size() + found.removed()).as(text).isPositive();
      }
    }
  }

  @Test
  void boxAndListOfferTheSame() {
    var random = new Random(13);
    for (int i = 0; i < 2_000; i++) {
      String text = any(random);
      var found = Recognizer.recognise(text).targets();
      var listed = IdList.read(text, Findings.SANDBOX).entries();
      if (!found.isEmpty() && listed.stream().noneMatch(entry -> entry.reason().isPresent())) {
        assertThat(listed.stream().filter(Entry::isAskable).map(Entry::targets))
            .as(text)
            .contains(found);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "0",
        "0a",
        "-",
        "O20250304-",
        "O20250304-1-",
        "%2F",
        "%",
        "=\n",
        "=3D",
        "=\n=3D",
        "{",
        "[{",
        "\\",
        "\\\\u002d",
        "&",
        "&#8209;",
        "?a=",
        "https://",
        "https://a/",
        "http://x?url=",
        "urldefense.com/v3/__",
        "order ",
        "order: ",
        "order_",
        "order:",
        "订单",
        "\u00AD",
        "\u200B",
        " ",
        "\n",
        "\n\n>",
        "v2x0",
        "eyJabcdefgh.",
        "authorization: ",
        "password=",
        "token:",
        "://a:",
        "-----BEGIN PRIVATE KEY-----",
        "cookie: ",
        "bearer ",
        "-u a:",
        "cobo:order:",
        "1\u2013",
        "5b0ed293-f728-40b4-b1f6-86b88cd51384",
        "O20250304-M1001-1001 ",
        "(",
        "<",
        "\"",
        "…",
        "..",
        "\uD83D",
        "é"
      })
  void twentyThousandCharactersOfAnyKindAreReadToTheEnd(String piece) {
    String text = piece.repeat(20_000 / piece.length());
    assertThat(Recognizer.recognise(text).targets()).hasSizeLessThan(3);
    assertThat(IdList.read("{ x " + text + "!", Findings.SANDBOX).askable()).isNotNegative();
    assertThat(Recognizer.recognise("https://a.example/?" + text).targets()).hasSizeLessThan(3);
  }

  @Test
  void aMillionCharactersOfJsonOnOneLineAreReadToTheEnd() {
    String item =
        "{\"batch_allocation_id\":\"5b0ed293-f728-40b4-b1f6-86b88cd51384\",\"amount\":\"1.5\"},";
    String text = "{\"allocation_items\":[" + item.repeat(1_000_000 / item.length()) + "{}]}";
    assertThat(Recognizer.recognise(text).targets())
        .containsExactly(Target.of(Target.Kind.COBO_BATCH, "5b0ed293-f728-40b4-b1f6-86b88cd51384"));
  }
}
