package org.treasurylookup.api.cobo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.ChildJava;
import org.treasurylookup.api.json.Vectors;

/** The library of signatures as the installers lay it out: what the program reaches of it. */
class ReachedClassesTest {
  @TempDir Path folder;
  private Path whole;
  private Path left;

  @BeforeEach
  void files() throws Exception {
    whole =
        Path.of(
            Ed25519PrivateKeyParameters.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    left = Files.createDirectories(folder.resolve("left"));
  }

  private Path program(Class<?>... classes) throws IOException {
    var program = folder.resolve("program.jar");
    try (var out = new ZipOutputStream(Files.newOutputStream(program))) {
      for (var one : classes) {
        String name = one.getName().replace('.', '/') + ".class";
        out.putNextEntry(new ZipEntry(name));
        try (var in = one.getClassLoader().getResourceAsStream(name)) {
          in.transferTo(out);
        }
      }
    }
    return program;
  }

  private static Process java(List<String> options) throws IOException {
    var command = ChildJava.command();
    command.addAll(options);
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static String said(Process process) throws Exception {
    process.getOutputStream().close();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }

  private Process reached(Path program) throws IOException {
    var tool = Path.of(System.getProperty("basedir", "."), "installer", "tools", "Reached.java");
    return java(List.of(tool.toString(), program.toString(), whole.toString(), left.toString()));
  }

  @Test
  void whatIsLeftSignsAsCoboDoesAndHasNoSignatureOfItsOwn() throws Exception {
    var making = reached(program(CoboKey.class, CoboSignature.class));
    assertThat(said(making)).isEmpty();
    assertThat(making.waitFor()).isZero();
    var jar = left.resolve(whole.getFileName());
    try (var names = new ZipFile(jar.toFile())) {
      assertThat(names.stream().map(ZipEntry::getName))
          .allMatch(name -> name.startsWith("org/bouncycastle/") && name.endsWith(".class"))
          .hasSizeLessThan(400);
    }
    String others =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(part -> !part.endsWith(whole.getFileName().toString()))
            .collect(Collectors.joining(File.pathSeparator));
    var signing =
        java(
            List.of(
                "-cp",
                jar + File.pathSeparator + others,
                SigningProgram.class.getName(),
                Vectors.text("cobo.seed")));
    assertThat(said(signing)).isEqualTo("true");
  }

  @Test
  void aLibraryThatNothingUsesIsToldOf() throws Exception {
    var making = reached(program(DoubleSha256.class));
    assertThat(said(making)).contains("The program uses nothing of");
    assertThat(making.waitFor()).isNotZero();
  }
}
