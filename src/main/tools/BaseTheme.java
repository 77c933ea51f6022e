import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the base theme into a folder of the build: AtlantaFX's without the rules for controls that
 * no window here has. JavaFX asks each text it styles whether it stands in a chart, a card or a
 * message, which took more than all else of styling.
 */
final class BaseTheme {
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

  private BaseTheme() {}

  public static void main(String[] arguments) throws IOException {
    var folder = Files.createDirectories(Path.of(arguments[0]));
    for (String scheme : new String[] {"light", "dark"}) {
      try (var in =
          BaseTheme.class.getResourceAsStream("/atlantafx/base/theme/primer-" + scheme + ".css")) {
        String theme = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("base-" + scheme + ".css"), used(theme));
      }
    }
  }

  private static String used(String theme) {
    return RULE.matcher(COMMENT.matcher(theme).replaceAll(""))
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
}
