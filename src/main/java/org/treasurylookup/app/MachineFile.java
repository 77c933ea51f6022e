package org.treasurylookup.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.treasurylookup.settings.file.SettingsException;

/**
 * What whoever installed the program told its installer: {@code machine.ini} beside the program,
 * where only administrators write. The installer of Windows makes it of the properties POLICYFILE
 * and UPDATENOTICE.
 *
 * @param policyFile where the organisation's policy is; empty for the standard place
 * @param updateNotice whether to tell about newer versions, where the policy does not say
 */
public record MachineFile(Optional<Path> policyFile, Optional<Boolean> updateNotice) {
  /** Nothing was told. */
  public static final MachineFile NONE = new MachineFile(Optional.empty(), Optional.empty());

  private static final String NAME = "machine.ini";

  /**
   * Reads the file of this installation.
   *
   * @throws UncheckedIOException when there is one that cannot be read
   * @throws SettingsException when the policy that it names is not there
   */
  public static MachineFile ofThisInstallation() {
    return Installation.file("..")
        .map(folder -> folder.resolve(NAME))
        .filter(Files::exists)
        .map(MachineFile::read)
        .orElse(NONE);
  }

  static MachineFile read(Path file) {
    try {
      String text = new String(Files.readAllBytes(file), encoding());
      return new MachineFile(
          value(text, "policyFile").map(MachineFile::policy),
          value(text, "updateNotice").map(word -> word.equals("1") || word.equals("true")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /* Whoever named a place has a policy: one that is not found must not count as none. */
  private static Path policy(String named) {
    try {
      var file = Path.of(named);
      if (file.isAbsolute() && Files.exists(file)) {
        return file;
      }
    } catch (InvalidPathException _) {
      // Told below like any other place where nothing is.
    }
    throw new SettingsException("policy.notThere", named);
  }

  /* The Windows Installer writes in the encoding of the system. */
  private static Charset encoding() {
    return Charset.forName(System.getProperty("native.encoding"), StandardCharsets.UTF_8);
  }

  /* A property that was not given leaves an empty value. */
  private static Optional<String> value(String text, String key) {
    return lines(text)
        .filter(
            line -> line.toLowerCase(Locale.ROOT).startsWith(key.toLowerCase(Locale.ROOT) + "="))
        .map(line -> line.substring(key.length() + 1).strip())
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  private static Stream<String> lines(String text) {
    return text.lines().map(String::strip);
  }
}
