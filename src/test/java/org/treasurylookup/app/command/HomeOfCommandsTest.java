package org.treasurylookup.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where no folder of settings can be, every command and the window say so and do nothing. */
class HomeOfCommandsTest {
  @TempDir Path place;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "print cobo:order:5001",
        "search orders --limit 1",
        "history",
        "doctor --environment sandbox",
        "audit verify"
      })
  void aFileAndALinkThatLeadsNowhereAreNamed(String command) throws Exception {
    var file = Files.writeString(place.resolve("file"), "x");
    var link = Files.createSymbolicLink(place.resolve("link"), place.resolve("gone"));
    refused(Output.of(words(command, file)), file + " is a file");
    refused(Output.of(words(command, link)), link + " is a link");
    assertThat(file).hasContent("x");
    assertThat(place.resolve("gone")).doesNotExist();
  }

  @Test
  void theWindowNamesThemAsWell() throws Exception {
    var file = Files.writeString(place.resolve("file"), "x");
    refused(Output.withoutDisplay("--home", file.toString()), file + " is a file");
  }

  @Test
  void aFolderWithBlanksAndLettersOfAnyWritingIsOne() {
    var home = place.resolve("mit Lücke 文件夹");
    assertThat(Output.of(words("print cobo:order:5001", home)).status()).isZero();
  }

  private static void refused(Output output, String reason) {
    assertThat(output.status()).isEqualTo(2);
    assertThat(output.out()).isEmpty();
    assertThat(output.err()).contains(reason);
  }

  private static String[] words(String command, Path home) {
    return Stream.concat(Stream.of(command.split(" ")), Stream.of("--home", home.toString()))
        .toArray(String[]::new);
  }
}
