package org.treasurylookup.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What people read are sentences of ours, in their language. What an exception of Java or of a
 * library says is English, names classes, and never says what to do.
 */
class OurWordsTest {
  private static final Path SOURCES = Path.of("src/main/java/org/treasurylookup");
  private static final Pattern THEIRS =
      Pattern.compile(
          "\\.get(?:Localized|Original)?Message\\(\\)|\\.getReason\\(\\)"
              + "|String\\.valueOf\\((?:e|thrown|failure|problem)\\)|\\be\\.toString\\(\\)");

  private static final Pattern LOGGED = Pattern.compile("LOG\\.log\\([^;]*;");

  /* Where such words are looked at, or are ours because the exception is. */
  private static final Map<String, String> ELSEWHERE =
      Map.ofEntries(
          Map.entry("api/http/TlsCauses.java", "names hosts and alerts quoted in them"),
          Map.entry("api/http/UntrustedCertificate.java", "compares reasons"),
          Map.entry("api/http/NetworkFailures.java", "looks for the status a proxy refused with"),
          Map.entry("app/UncaughtFaults.java", "prints a SettingsException's, which is a bundle's"),
          Map.entry("app/window/WindowStart.java", "prints a SettingsException's"),
          Map.entry("app/window/WindowProgram.java", "looks for DISPLAY"),
          Map.entry(
              "app/command/ProgramCommands.java", "the command line's own usage, English only"),
          Map.entry("settings/file/JsonProblems.java", "takes what the parser quotes of the file"),
          Map.entry("settings/file/WriteProblem.java", "looks for a full disk and missing rights"));

  @Test
  void noOtherPlaceTakesTheWordsOfALibrary() throws IOException {
    Map<String, String> taken = new TreeMap<>();
    try (var files = Files.walk(SOURCES)) {
      for (var file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        var found = THEIRS.matcher(LOGGED.matcher(Files.readString(file)).replaceAll(""));
        if (found.find()) {
          taken.put(SOURCES.relativize(file).toString().replace('\\', '/'), found.group());
        }
      }
    }
    assertThat(taken.keySet()).containsExactlyInAnyOrderElementsOf(ELSEWHERE.keySet());
  }
}
