package org.treasurylookup.history.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.JDBC;
import org.treasurylookup.ChildJava;

/** The library of SQLite as the installers lay it out: beside the jars, unpacked nowhere. */
class InstalledLibraryTest {
  @TempDir private Path folder = Path.of("");

  private static Path jar() throws Exception {
    return Path.of(JDBC.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private Process java(Path temporary, List<String> options, String classPath, String... words)
      throws Exception {
    var command = ChildJava.command();
    command.addAll(options);
    command.addAll(List.of("-Djava.io.tmpdir=" + temporary, "-cp", classPath));
    command.addAll(List.of(words));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static String said(Process process) throws Exception {
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  @Test
  void theStoreWorksFromTheStrippedJarAndWritesNoLibraryAnywhere() throws Exception {
    var app = Files.createDirectories(folder.resolve("app"));
    var temporary = Files.createDirectories(folder.resolve("tmp"));
    var tool = Path.of(System.getProperty("basedir", "."), "installer", "tools", "Native.java");
    assertThat(
            said(
                java(
                    temporary,
                    List.of(),
                    jar().toString(),
                    tool.toString(),
                    jar().toString(),
                    app.toString())))
        .isEmpty();
    assertThat(Files.size(app.resolve(jar().getFileName()))).isLessThan(1_000_000);
    String whole = jar().getFileName().toString();
    String others =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(part -> !part.endsWith(whole))
            .collect(Collectors.joining(File.pathSeparator));
    var program =
        java(
            temporary,
            List.of("-Dorg.sqlite.lib.path=" + app, "-Dslf4j.internal.verbosity=ERROR"),
            app.resolve(jar().getFileName()) + File.pathSeparator + others,
            StoringProgram.class.getName(),
            folder.resolve("history.db").toString(),
            "2");
    try (var in = program.getOutputStream()) {
      in.write(HistoryKey.fresh().use(byte[]::clone));
    }
    String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said.lines()).as(said).hasSize(2).allMatch(line -> line.startsWith("stored "));
    assertThat(program.waitFor()).isZero();
    try (var left = Files.list(temporary)) {
      assertThat(left.filter(file -> !file.getFileName().toString().startsWith("hsperf")))
          .isEmpty();
    }
  }
}
