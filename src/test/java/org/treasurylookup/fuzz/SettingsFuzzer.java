package org.treasurylookup.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.treasurylookup.label.LabelFile;
import org.treasurylookup.settings.Environments;
import org.treasurylookup.settings.Policy;
import org.treasurylookup.settings.PreferencesFile;
import org.treasurylookup.settings.file.SettingsException;
import org.treasurylookup.settings.keys.NoKeyStore;
import org.treasurylookup.settings.keys.RememberedKeys;
import org.treasurylookup.settings.keys.SecretInput;
import org.treasurylookup.settings.keys.Secrets;
import org.treasurylookup.settings.names.ProviderNamesFile;
import org.treasurylookup.settings.recent.RecentLookupsFile;
import org.treasurylookup.settings.window.WindowLayoutFile;

/** Every file of a home, of any bytes: understood, or refused with a sentence. */
public final class SettingsFuzzer {
  /** How many kinds of files there are; the first byte of an input says which. */
  static final int KINDS = 8;

  private static final ScheduledExecutorService TIMER =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            var thread = new Thread(task, "fuzz-timer");
            thread.setDaemon(true);
            return thread;
          });

  private SettingsFuzzer() {}

  /** Tries one input. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    if (input.length == 0) {
      return;
    }
    byte[] content = Arrays.copyOfRange(input, 1, input.length);
    switch (input[0] & (KINDS - 1)) {
      case 0 -> environments(content);
      case 1 -> preferences(content);
      case 2 -> labels(content);
      case 3 -> recent(content);
      case 4 -> layout(content);
      case 5 -> names(content);
      case 6 -> keys(content);
      default -> secrets(content);
    }
  }

  private static void write(String file, byte[] content) throws IOException {
    Files.write(FuzzedHome.FOLDER.resolve(file), content);
  }

  private static void environments(byte[] content) throws IOException {
    write(Environments.FILE, content);
    FuzzedHome.refusedAtMost(() -> Environments.load(FuzzedHome.FOLDER, Policy.NONE));
  }

  private static void preferences(byte[] content) throws IOException {
    write(PreferencesFile.FILE, content);
    PreferencesFile.chosen(FuzzedHome.FOLDER);
    var file = new PreferencesFile(FuzzedHome.FOLDER, TIMER);
    FuzzedHome.speaks(file.problem().map(SettingsException::text));
  }

  private static void labels(byte[] content) throws IOException {
    write(LabelFile.FILE, content);
    FuzzedHome.speaks(new LabelFile(FuzzedHome.FOLDER, TIMER).read());
  }

  private static void recent(byte[] content) throws IOException {
    write(RecentLookupsFile.FILE, content);
    var file = new RecentLookupsFile(FuzzedHome.FOLDER, TIMER);
    file.read();
    FuzzedHome.speaks(file.notice());
  }

  private static void layout(byte[] content) throws IOException {
    write(WindowLayoutFile.FILE, content);
    var file = new WindowLayoutFile(FuzzedHome.FOLDER, TIMER);
    FuzzedHome.speaks(file.problem().map(SettingsException::text));
  }

  private static void names(byte[] content) throws IOException {
    write(ProviderNamesFile.FILE, content);
    var file = new ProviderNamesFile(FuzzedHome.FOLDER, TIMER);
    file.read();
    FuzzedHome.speaks(file.problem().map(SettingsException::text));
  }

  private static void keys(byte[] content) throws IOException {
    write("keys.json", content);
    var keys = new RememberedKeys(new NoKeyStore(), FuzzedHome.FOLDER, InstantSource.system());
    FuzzedHome.speaks(keys.problem().map(SettingsException::text));
  }

  private static void secrets(byte[] content) {
    FuzzedHome.refusedAtMost(
        () ->
            SecretInput.read(
                new ByteArrayInputStream(content),
                Environments.load(FuzzedHome.FOLDER, Policy.NONE).first(),
                new Secrets((_, _) -> Optional.empty())));
  }
}
