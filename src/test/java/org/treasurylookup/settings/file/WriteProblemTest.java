package org.treasurylookup.settings.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.treasurylookup.text.Language;
import org.treasurylookup.text.Messages;

/** Why a file cannot be written is said in our words, with what to do. */
class WriteProblemTest {
  @Test
  void aReasonIsFoundInWhateverLanguageTheSystemSpeaks(@TempDir Path folder) throws IOException {
    var file = Files.createFile(folder.resolve("file"));
    assertThat(WriteProblem.of(said(file.resolve("below.tmp"), null, "Ist kein Verzeichnis")))
        .isEqualTo(WriteProblem.FOLDER);
    assertThat(WriteProblem.of(said(file, file, "wird von einem anderen Prozess verwendet")))
        .isEqualTo(WriteProblem.RIGHTS);
    assertThat(WriteProblem.of(new SafeFile.NoRoom(file, new IOException("Kein Platz"))))
        .isEqualTo(WriteProblem.FULL);
    assertThat(WriteProblem.of(said(file, null, "Eingabe-/Ausgabefehler")))
        .isEqualTo(WriteProblem.DISK);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whatIsNoFileIsNotReplacedAndNamedAsSuch(@TempDir Path folder) throws Exception {
    var pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    for (var place : List.of(Files.createDirectory(folder.resolve("folder")), pipe)) {
      assertThatThrownBy(() -> SafeFile.write(place, new byte[] {1}))
          .isInstanceOfSatisfying(
              IOException.class, e -> assertThat(WriteProblem.of(e)).isEqualTo(WriteProblem.TAKEN));
      assertThat(Files.isRegularFile(place)).isFalse();
    }
    try (var left = Files.list(folder)) {
      assertThat(left).hasSize(2);
    }
  }

  private static IOException said(Path file, @Nullable Path other, String reason) {
    return new FileSystemException(file.toString(), other == null ? null : other + "", reason);
  }

  private static IOException because(String reason) {
    return new FileSystemException("/file", null, reason);
  }

  private static Stream<Arguments> problems() {
    return Stream.of(
        Arguments.of(because("No space left on device"), WriteProblem.FULL),
        Arguments.of(new IOException("Disk quota exceeded"), WriteProblem.FULL),
        Arguments.of(because("There is not enough space on the disk"), WriteProblem.FULL),
        Arguments.of(new NoSuchFileException("/gone"), WriteProblem.FOLDER),
        Arguments.of(new NotDirectoryException("/a"), WriteProblem.FOLDER),
        Arguments.of(because("Not a directory"), WriteProblem.FOLDER),
        Arguments.of(new AccessDeniedException("/a"), WriteProblem.RIGHTS),
        Arguments.of(because("Read-only file system"), WriteProblem.RIGHTS),
        Arguments.of(new IOException("/a (Permission denied)"), WriteProblem.RIGHTS),
        Arguments.of(because("being used by another process"), WriteProblem.RIGHTS),
        Arguments.of(because("File name too long"), WriteProblem.NAME),
        Arguments.of(because("Invalid argument"), WriteProblem.NAME),
        Arguments.of(because("The filename, directory name ... is incorrect"), WriteProblem.NAME),
        Arguments.of(new IOException(new ReadOnlyFileSystemException()), WriteProblem.DISK),
        Arguments.of(new IOException("Input/output error"), WriteProblem.DISK),
        Arguments.of(because("Eingabe-/Ausgabefehler"), WriteProblem.DISK));
  }

  @ParameterizedTest
  @MethodSource("problems")
  void eachReasonHasASentenceOfOursInEveryLanguage(IOException thrown, WriteProblem problem) {
    assertThat(WriteProblem.of(thrown)).isEqualTo(problem);
    for (var language : Language.SPOKEN) {
      String said = Messages.of(language).get(problem.text());
      assertThat(said).isNotBlank().doesNotContain("file.", "device", "Exception");
    }
  }
}
