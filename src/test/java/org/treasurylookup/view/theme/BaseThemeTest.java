package org.treasurylookup.view.theme;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The base theme is AtlantaFX's without the rules for what no window of ours has: JavaFX asks each
 * text it styles whether it stands in a chart, a card or a message. With another version of
 * AtlantaFX the sheets are renewed from what this test writes.
 */
class BaseThemeTest {
  private static final Path WRITTEN = Path.of("target", "base-theme");
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
  private static final Pattern UNUSED =
      Pattern.compile(
          "\\.(accordion|axis[\\w-]*|bordered|breadcrumbs|calendar|caption-menu-item|card"
              + "|chart[\\w-]*|color-[\\w-]+|combo-box[\\w-]*|custom-color-dialog"
              + "|custom-text-field|date-picker[\\w-]*|deck-pane|dense|edge-to-edge|floating"
              + "|font-icon|html-editor|ikonli-font-icon|input-group|masked-text-field|menu-bar"
              + "|message|modal-box|notification|pagination|password-text-field|radio-button"
              + "|ring-progress-indicator|slider|spinner|split-menu-button|striped|tab-line|tile"
              + "|tile-base|titled-pane|toggle-switch|tool-bar|tree-[\\w-]+)(?![\\w-])");

  @ParameterizedTest
  @CsvSource({"light, base-light.css", "dark, base-dark.css"})
  void isTheOneOfAtlantaFxWithoutWhatIsNotUsed(String name, String sheet) throws IOException {
    Theme theme = name.equals("dark") ? new PrimerDark() : new PrimerLight();
    String wanted = head(theme.getName()) + used(read(theme.getUserAgentStylesheet()));
    Files.createDirectories(WRITTEN);
    Files.writeString(WRITTEN.resolve(sheet), wanted);
    assertThat(read("/styles/" + sheet)).as("see " + WRITTEN).isEqualTo(wanted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"app.css", "views.css"})
  void wordsAreStyledByTheirParentSoThatOthersNeedNotAskAllAboveThem(String sheet)
      throws IOException {
    assertThat(COMMENT.matcher(read("/styles/" + sheet)).replaceAll(""))
        .doesNotContainPattern("[\\w*] +(\\.text|Text)\\b(?!-)[^>{,]*[{,]");
  }

  private static String head(String name) {
    return """
    /*
     * AtlantaFX, Copyright (c) 2022 mkpaz, under the MIT licence: the %s theme without the rules for
     * controls that no window here has. Renewed by BaseThemeTest, not by hand.
     */
    """
        .formatted(name);
  }

  private static String used(String css) {
    return RULE.matcher(COMMENT.matcher(css).replaceAll(""))
        .results()
        .flatMap(rule -> kept(rule.group(1), rule.group(2)))
        .collect(Collectors.joining());
  }

  private static Stream<String> kept(String selectors, String declarations) {
    String kept =
        Stream.of(selectors.split(","))
            .map(selector -> selector.strip().replaceAll("\\s+", " "))
            .filter(selector -> !UNUSED.matcher(selector).find())
            .collect(Collectors.joining(",\n"));
    return kept.isEmpty() ? Stream.empty() : Stream.of(kept + " {" + declarations + "}\n");
  }

  private static String read(String resource) throws IOException {
    try (var in = BaseThemeTest.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
