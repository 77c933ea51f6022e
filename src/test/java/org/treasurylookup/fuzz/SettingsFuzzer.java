package org.treasurylookup.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.treasurylookup.settings.Environments;
import org.treasurylookup.settings.PolicyFile;
import org.treasurylookup.settings.PreferencesFile;
import org.treasurylookup.settings.file.SettingsException;
import org.treasurylookup.text.Messages;

/** Settings, environments and policies of any bytes: understood, or refused with a sentence. */
public final class SettingsFuzzer {
  private static final Path HOME = home();
  private static final Path POLICY = HOME.resolve("policy.json");

  private SettingsFuzzer() {}

  private static Path home() {
    try {
      return Files.createTempDirectory("fuzz");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Tries one input. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    Files.write(POLICY, input);
    refusedAtMost(() -> PolicyFile.read(POLICY));
    Files.write(HOME.resolve(Environments.FILE), input);
    refusedAtMost(() -> Environments.load(HOME));
    Files.write(HOME.resolve(PreferencesFile.FILE), input);
    refusedAtMost(() -> PreferencesFile.language(HOME));
    try (var left = Files.list(HOME)) {
      for (var file : left.toList()) {
        Files.delete(file);
      }
    }
  }

  private static void refusedAtMost(Runnable reading) {
    try {
      reading.run();
    } catch (SettingsException e) {
      if (Messages.ENGLISH.get(e.text()).isBlank()) {
        throw new IllegalStateException("refused without a word", e);
      }
    }
  }
}
