package org.treasurylookup.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.ChildJava;

/** What the build says of the libraries the program is made of. */
class LibrariesTest {
  private static final String ADVISORY =
      """
      {"id":"GHSA-0000-0000-0000","summary":"reads too far","modified":"2026-01-02T03:04:05Z",
       "affected":[{"package":{"ecosystem":"Maven","name":"com.example:parser"},
         "ranges":[{"type":"ECOSYSTEM","events":[{"introduced":"2.0.0-rc1"},{"fixed":"2.10.1"}]}],
         "versions":["1.5"]}]}
      """;

  @TempDir Path folder;

  /** What the tool said, and how it ended. */
  private record Said(int end, String report, String troubles) {}

  @BeforeEach
  void lists() throws IOException {
    Files.writeString(folder.resolve("licences"), "# allowed\nMIT\n");
    Files.writeString(folder.resolve("looked-into"), "");
    Files.createDirectory(folder.resolve("advisories"));
  }

  private static String parser(String version, String licence) {
    return """
    {"group":"com.example","name":"parser","version":"%s","licenses":[{"license":{"id":"%s"}}]}
    """
        .formatted(version, licence);
  }

  private Said check(String licence, List<String> versions) throws Exception {
    var components = versions.stream().map(version -> parser(version, licence)).toList();
    Files.writeString(
        folder.resolve("bom"), "{\"components\":[" + String.join(",", components) + "]}");
    var report = folder.resolve("report");
    var troubles = folder.resolve("troubles");
    var program =
        new ProcessBuilder(
                ChildJava.command(
                    "-cp",
                    System.getProperty("java.class.path"),
                    Path.of("installer", "tools", "Supply.java").toAbsolutePath().toString(),
                    folder.resolve("bom").toString(),
                    folder.resolve("licences").toString(),
                    folder.resolve("looked-into").toString(),
                    folder.resolve("advisories").toString()))
            .redirectOutput(report.toFile())
            .redirectError(troubles.toFile())
            .start();
    assertThat(program.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return new Said(
        program.exitValue(),
        Files.readString(report, StandardCharsets.UTF_8),
        Files.readString(troubles, StandardCharsets.UTF_8));
  }

  private void advise() throws IOException {
    Files.writeString(folder.resolve("advisories/one.json"), ADVISORY);
  }

  @Test
  void aLicenceNobodyAllowedFails() throws Exception {
    var said = check("AGPL-3.0-only", List.of("2.0.0"));
    assertThat(said.end()).isEqualTo(1);
    assertThat(said.troubles()).contains("com.example:parser 2.0.0", "AGPL-3.0-only");
  }

  @Test
  void anAdvisoryNobodyLookedIntoFails() throws Exception {
    advise();
    var affected = List.of("1.5", "2.0.0-rc1", "2.0.0", "2.9", "2.10", "2.10.1-rc2");
    var sound = List.of("1.4", "1.10", "2.0.0-beta3", "2.10.1", "2.10.1.0", "3.0");
    var said = check("MIT", Stream.concat(affected.stream(), sound.stream()).toList());
    assertThat(said.end()).isEqualTo(1);
    assertThat(said.troubles().lines())
        .containsExactlyInAnyOrderElementsOf(
            affected.stream()
                .map(it -> "com.example:parser " + it + ": GHSA-0000-0000-0000 reads too far")
                .toList());
  }

  @Test
  void whatWasLookedIntoIsListedWithTheReason() throws Exception {
    advise();
    Files.writeString(folder.resolve("looked-into"), "GHSA-0000-0000-0000; we never read far\n");
    var said = check("MIT", List.of("2.0.0"));
    assertThat(said.end()).isZero();
    assertThat(said.report())
        .contains("| com.example:parser | 2.0.0 | MIT | GHSA-0000-0000-0000 (we never read far) |")
        .contains("1 advisories, the newest of 2026-01-02");
  }

  @Test
  void withoutAdvisoriesNothingIsCalledSound() throws Exception {
    var said = check("MIT", List.of("2.0.0"));
    assertThat(said.end()).isZero();
    assertThat(said.report()).contains("not looked for", "No advisories are at hand");
  }
}
