package org.treasurylookup.view.theme;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The base theme is AtlantaFX's without the rules for controls that no window of ours has. */
class BaseThemeTest {
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "javafx\\.scene\\.(chart\\.|control\\.(Accordion|ColorPicker|ComboBox|DatePicker|MenuBar"
              + "|Pagination|RadioButton|Slider|Spinner|SplitMenuButton|TitledPane|ToolBar|Tree)"
              + "|web\\.)|org\\.controlsfx\\.control\\.(Breadcrumb|ToggleSwitch)");

  @ParameterizedTest
  @CsvSource({"light, base-light.css", "dark, base-dark.css"})
  void saysWhatAtlantaFxSaysAndNothingElse(String name, String sheet) throws IOException {
    Theme theme = name.equals("dark") ? new PrimerDark() : new PrimerLight();
    var whole = rules(read(theme.getUserAgentStylesheet()));
    var ours = rules(read("/styles/" + sheet));
    assertThat(whole).containsAll(ours);
    assertThat(ours).hasSizeLessThan(whole.size() / 2);
    assertThat(selectors(ours)).contains(".root", ".button", ".text-input", ".table-view");
  }

  @Test
  void noControlThatItLeavesOutIsUsed() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
      for (var source : sources.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(source)).as("%s", source).doesNotContainPattern(LEFT_OUT);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"app.css", "views.css"})
  void wordsAreStyledByTheirParentSoThatOthersNeedNotAskAllAboveThem(String sheet)
      throws IOException {
    assertThat(COMMENT.matcher(read("/styles/" + sheet)).replaceAll(""))
        .doesNotContainPattern("[\\w*] +(\\.text|Text)\\b(?!-)[^>{,]*[{,]");
  }

  /* A selector and what it says, each. */
  private static Set<String> rules(String css) {
    return RULE.matcher(COMMENT.matcher(css).replaceAll(""))
        .results()
        .flatMap(
            rule ->
                Stream.of(rule.group(1).split(",", -1))
                    .map(selector -> plain(selector) + " {" + plain(rule.group(2)) + "}"))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Set<String> selectors(Set<String> rules) {
    return rules.stream()
        .map(rule -> rule.substring(0, rule.indexOf(" {")))
        .collect(Collectors.toSet());
  }

  private static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static String read(String resource) throws IOException {
    try (var in = BaseThemeTest.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
