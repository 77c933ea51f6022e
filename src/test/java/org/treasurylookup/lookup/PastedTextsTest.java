package org.treasurylookup.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.treasurylookup.lookup.Recognizer.Recognition;
import org.treasurylookup.lookup.list.IdList;
import org.treasurylookup.lookup.list.IdList.Entry;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.Environments;
import org.treasurylookup.settings.Policy;
import org.treasurylookup.text.Messages;
import org.treasurylookup.text.Text;

/** Texts as people paste them, each with what must be offered and said; box and list alike. */
class PastedTextsTest {
  @TempDir Path home;

  private static final Pattern CHARACTER = Pattern.compile("‹U\\+([0-9A-F]{4,5})›");

  /**
   * A text that is pasted.
   *
   * @param asked what is offered, in its order
   * @param said keys of what must be said
   */
  record Pasted(String name, String text, List<String> asked, List<String> said) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Pasted> texts() throws IOException {
    try (var in = PastedTextsTest.class.getResourceAsStream("/pasted/texts.txt")) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(all.split("(?m)^=== ")).skip(1).map(PastedTextsTest::pasted);
    }
  }

  private static Pasted pasted(String section) {
    String name = section.lines().findFirst().orElseThrow();
    int end = section.indexOf("\n---\n");
    String text = section.substring(name.length() + 1, end);
    return new Pasted(
        name,
        CHARACTER
            .matcher(text)
            .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16))),
        words(section.substring(end), "ask "),
        words(section.substring(end), "say "));
  }

  private static List<String> words(String expected, String verb) {
    return expected
        .lines()
        .filter(line -> line.startsWith(verb))
        .map(line -> line.substring(verb.length()))
        .filter(word -> !word.equals("nothing"))
        .toList();
  }

  /* A list is asked in one environment: links to another are not. */
  private Stream<Environment> places() {
    var all = Environments.load(home, Policy.NONE);
    return Stream.of("production", "development").map(name -> all.named(name).orElseThrow());
  }

  private static List<String> asked(String text, Environment place) {
    return IdList.read(text, place).entries().stream()
        .filter(Entry::isAskable)
        .map(entry -> written(entry.targets()))
        .toList();
  }

  private static String written(List<Target> targets) {
    return targets.size() == 1
        ? targets.getFirst().toString()
        : "either:" + targets.getFirst().id();
  }

  private static List<Text> said(Recognition found) {
    return Stream.of(found.told().stream(), found.problem().stream(), found.hint().stream())
        .flatMap(all -> all)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void theBoxOffersTheOneIdAndSaysWhatWasDone(Pasted pasted) {
    var found = Recognizer.recognise(pasted.text());
    if (pasted.asked().size() == 1) {
      assertThat(written(found.targets())).isEqualTo(pasted.asked().getFirst());
    } else {
      assertThat(found.targets()).isEmpty();
    }
    for (String key : pasted.said()) {
      assertThat(said(found)).extracting(Text::key).anyMatch(said -> said.startsWith(key));
    }
    said(found).forEach(text -> assertThat(Messages.ENGLISH.get(text)).isNotBlank());
  }

  @ParameterizedTest
  @MethodSource("texts")
  void aListOffersTheSameIdsAndSaysTheSame(Pasted pasted) {
    assertThat(places().map(place -> asked(pasted.text(), place))).contains(pasted.asked());
  }
}
