package org.treasurylookup.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a window says stands in the bundles: code that draws holds no words of a language. */
class ViewWordsTest {
  private static final Path SOURCES = Path.of("src/main/java/org/treasurylookup");
  private static final List<String> DRAWING = List.of("view", "model", "app/window");

  /* What nobody reads in the window: logs, mistakes of the program, hints for the compiler. */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "LOG\\s*\\.log\\([^;]*;|\\.log\\(\\s*System\\.Logger[^;]*;"
              + "|new \\w+(?:Exception|Error)\\([^;]*;|@SuppressWarnings\\([^)]*\\)");

  /* Two words, or one that a sentence or a name begins with. */
  private static final Pattern WORDS =
      Pattern.compile("[A-Za-z]{2,}[,.:;]?\\s+[A-Za-z]{2,}|^\\s*[A-Z][a-z]+[\\s.:…]*$");

  /* Names of companies, programs, fonts, keys, systems and their folders are the same in every language. */
  private static final Pattern NAMES =
      Pattern.compile(
          "(?:Cobo|BitGo|Treasury Lookup|Inter|Mac|Linux|Documents|Headless|Esc|Detail)\\s*"
              + "|(?:Shortcut|Shift|Alt|Ctrl)\\+.*|u{4}-MM-dd HH:mm:ss.*");

  private static Set<String> said(String source) {
    var said = new TreeSet<String>();
    for (var literal : SourceWords.of(UNSEEN.matcher(source).replaceAll(";")).literals()) {
      if (WORDS.matcher(literal).find() && !NAMES.matcher(literal).matches()) {
        said.add(literal);
      }
    }
    return said;
  }

  @Test
  void whatDrawsHoldsNoWords() throws IOException {
    var said = new TreeSet<String>();
    for (var room : DRAWING) {
      try (var files = Files.walk(SOURCES.resolve(room))) {
        for (var file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
          said(Files.readString(file)).forEach(literal -> said.add(file + ": " + literal));
        }
      }
    }
    assertThat(said).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "label.setText(\"Paid in full\");",
        "new Button(\"Close\");",
        "add(\"HTTP proxy: \" + host);",
        "tooltip(\"Not signed.\");"
      })
  void wordsInCodeAreFound(String source) {
    assertThat(said(source)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "throw new IllegalStateException(\"a tab is gone\");",
        "LOG.log(Level.WARNING, \"Not read: {0}\", file);",
        "messages.get(\"page.title\");",
        "keys(\"Shortcut+Back Slash\");",
        "getStyleClass().add(\"small-text\");"
      })
  void whatNobodyReadsIsNotMeant(String source) {
    assertThat(said(source)).isEmpty();
  }
}
