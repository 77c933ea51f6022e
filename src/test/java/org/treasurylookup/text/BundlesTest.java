package org.treasurylookup.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.api.http.RequestProgress.Phase;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.domain.answer.Failure.Tested;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.domain.provider.BitgoAuth;
import org.treasurylookup.domain.provider.BitgoRoute;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.history.entry.HistoryException;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.model.DisplayModel;
import org.treasurylookup.model.save.SaveModel;
import org.treasurylookup.settings.EffectiveSettings;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.Preferences;
import org.treasurylookup.settings.ProxyChoice;
import org.treasurylookup.settings.ThemeChoice;

/** The sentences of the program: each there, each used, and the same ones in every language. */
class BundlesTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[0-9]{1,2}}");
  private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z]*(\\.[A-Za-z0-9_]+)+");

  /* What looks like a key and is the name of a file. */
  private static final Set<String> FILES =
      Set.of(
          "policy.json", "settings.json", "recent.json", "labels.json", "names.json", "history.db");

  /* A cause or a fact of a failure is named without the first word of its key. */
  private static final List<String> UNSAID = List.of("cause.", "diagnosis.fact.");

  /* Keys that are put together from a word of ours and a constant: one sentence for each. */
  private static final Map<String, List<String>> COMPOSED =
      new TreeMap<>(
          Map.ofEntries(
              constants("own.kind.", Environment.Kind.class),
              constants("own.route.", BitgoRoute.class),
              constants("own.auth.", BitgoAuth.class),
              constants("menu.theme.", ThemeChoice.class),
              constants("menu.times.", Preferences.TimeForm.class),
              constants("settings.proxy.", ProxyChoice.Mode.class),
              constants("settings.source.", EffectiveSettings.Source.class),
              constants("save.form.", SaveModel.Form.class),
              constants("keys.cannotKnow.", Provider.class),
              constants("keys.report.name.", Provider.class),
              constants("history.problem.", HistoryException.Reason.class),
              constants("loading.phase.", Phase.class),
              constants("target.", Target.Kind.class),
              constants("tested.", Tested.class),
              constants("tone.", Tone.class),
              Map.entry("failure.", failures()),
              Map.entry("palette.words.", foundBy()),
              Map.entry(
                  "menu.text.", DisplayModel.TEXT_STEPS.stream().map(String::valueOf).toList())));

  private static <E extends Enum<E>> Map.Entry<String, List<String>> constants(
      String prefix, Class<E> type) {
    return Map.entry(prefix, Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
  }

  /* Not every action is called anything else than its name. */
  private static List<String> foundBy() {
    return Messages.ENGLISH.keys().stream()
        .filter(key -> key.startsWith("palette.words."))
        .map(key -> key.substring("palette.words.".length()))
        .toList();
  }

  private static List<String> failures() {
    return Arrays.stream(FailureCode.values())
        .flatMap(code -> Stream.of(code + ".brief", code + ".headline", code + ".next"))
        .toList();
  }

  @Test
  void noKeyIsThereTwice() throws IOException {
    for (var language : Language.SPOKEN) {
      var twice = new ArrayList<String>();
      read(language, twice);
      assertThat(twice).as("twice in %s", language).isEmpty();
    }
  }

  @Test
  void everyLanguageSaysEverything() throws IOException {
    var english = bundle(Language.ENGLISH);
    for (var language : Language.SPOKEN) {
      assertThat(bundle(language).keySet()).as("%s", language).isEqualTo(english.keySet());
    }
  }

  @Test
  void everyLanguageSaysItWithTheSameValues() throws IOException {
    var english = bundle(Language.ENGLISH);
    for (var language : Language.SPOKEN) {
      bundle(language)
          .forEach(
              (key, sentence) ->
                  assertThat(placeholders(sentence))
                      .as("%s in %s", key, language)
                      .isEqualTo(placeholders(english.getOrDefault(key, ""))));
    }
  }

  @Test
  void everyKeyInTheSourceIsThere() throws IOException {
    assertThat(missing(SourceWords.ofTheProgram(), bundle(Language.ENGLISH).keySet())).isEmpty();
  }

  @Test
  void everyConstantHasItsSentence() throws IOException {
    var keys = bundle(Language.ENGLISH).keySet();
    COMPOSED.forEach(
        (prefix, names) ->
            assertThat(names.stream().map(prefix::concat).filter(key -> !keys.contains(key)))
                .isEmpty());
  }

  @Test
  void everyKeyIsUsed() throws IOException {
    assertThat(unused(SourceWords.ofTheProgram(), bundle(Language.ENGLISH).keySet())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "messages.get(\"page.forward\")",
        "add(\"page.forward\")",
        "Text.of(\"forward\", name)",
        "kit.words(\"page.one.\" + tone)",
        "Text.count(\"page.rows\", 2)"
      })
  void aMissingKeyIsFound(String source) {
    assertThat(missing(SourceWords.of(source), Set.of("page.back", "page"))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "messages.get(\"page.back\")",
        "kit.words(\"page.\" + name)",
        "Text.count(\"page.rows\", 2)",
        "/* \"page.forward\" */ get(\"page\") // \"page.forward\""
      })
  void aKeyThatIsThereIsNotMissed(String source) {
    var keys = Set.of("page.back", "page", "page.rows.one", "page.rows.other");
    assertThat(missing(SourceWords.of(source), keys)).isEmpty();
  }

  @Test
  void anUnusedKeyIsFound() {
    var source = SourceWords.of("get(\"page\"); get(\"tone.\" + tone); // \"page.back\"");
    assertThat(unused(source, Set.of("page", "page.back", "tone.NOTE", "tone.X.Y")))
        .containsExactly("page.back");
  }

  private static Set<String> missing(SourceWords source, Set<String> keys) {
    var families =
        keys.stream().map(key -> key.replaceFirst("\\..*", "")).collect(Collectors.toSet());
    var missing = new TreeSet<String>();
    for (var literal : source.literals()) {
      boolean prefix = literal.matches("([A-Za-z][\\w]*\\.)+");
      boolean ours = families.contains(literal.replaceFirst("\\..*", ""));
      if (prefix && ours && keys.stream().noneMatch(key -> startsSaid(key, literal))) {
        missing.add(literal);
      }
      if (KEY.matcher(literal).matches() && ours && !isSaid(literal, keys)) {
        missing.add(literal);
      }
    }
    source.said().stream()
        .filter(key -> !key.endsWith(".") && !isSaid(key, keys))
        .forEach(missing::add);
    return missing;
  }

  private static boolean startsSaid(String key, String prefix) {
    return key.startsWith(prefix) || UNSAID.stream().anyMatch(u -> key.startsWith(u + prefix));
  }

  private static boolean isSaid(String key, Set<String> keys) {
    return keys.contains(key)
        || FILES.contains(key)
        || (keys.contains(key + ".one") && keys.contains(key + ".other"))
        || UNSAID.stream().anyMatch(unsaid -> keys.contains(unsaid + key));
  }

  private static Set<String> unused(SourceWords source, Set<String> keys) {
    var prefixes =
        source.literals().stream().filter(literal -> literal.matches("([\\w]+\\.)+")).toList();
    return keys.stream()
        .filter(key -> !source.literals().contains(key))
        .filter(key -> !source.literals().contains(key.replaceFirst("\\.(one|other)$", "")))
        .filter(key -> prefixes.stream().noneMatch(key::startsWith))
        .filter(key -> !isComposed(key) && !isDecision(source, key))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isComposed(String key) {
    return COMPOSED.entrySet().stream()
        .anyMatch(
            each -> each.getValue().stream().map(each.getKey()::concat).anyMatch(key::equals));
  }

  /* A page that asks for a decision: its title and its two buttons belong to one word. */
  private static boolean isDecision(SourceWords source, String key) {
    return key.matches("\\w+\\.(title|yes|no)")
        && source.literals().contains(key.replaceFirst("\\..*", ""))
        && source.literals().contains(key.replaceFirst("\\w+", ""));
  }

  private static List<String> placeholders(String sentence) {
    return PLACEHOLDER
        .matcher(sentence)
        .results()
        .map(MatchResult::group)
        .distinct()
        .sorted()
        .toList();
  }

  private static Map<String, String> bundle(Language language) throws IOException {
    return read(language, new ArrayList<>());
  }

  private static Map<String, String> read(Language language, List<String> twice)
      throws IOException {
    var suffix =
        switch (language) {
          case SYSTEM, ENGLISH -> "";
          case GERMAN -> "_de";
          case CHINESE -> "_zh_CN";
        };
    var sentences = new TreeMap<String, String>();
    var file = Path.of("resources/messages/messages" + suffix + ".properties");
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      new Properties() {
        private static final long serialVersionUID = 1L;

        @Override
        public synchronized Object put(Object key, Object value) {
          if (sentences.put((String) key, (String) value) != null) {
            twice.add((String) key);
          }
          return super.put(key, value);
        }
      }.load(reader);
    }
    return sentences;
  }
}
