package org.treasurylookup.view.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/**
 * The bundled typefaces: Inter for words, JetBrains Mono for ids, amounts and times. Bundled so
 * that every operating system shows the same digits; both are under the SIL Open Font License.
 */
public final class BundledFonts {
  /* JavaFX knows normal and bold only, so every other weight is a family of its own. */
  private static final List<String> FILES =
      List.of(
          "Inter-Regular.otf",
          "Inter-SemiBold.otf",
          "JetBrainsMono-Regular.ttf",
          "Inter-Medium.otf",
          "Inter-Bold.otf",
          "Inter-Italic.otf",
          "JetBrainsMono-SemiBold.ttf");

  private static boolean loaded;

  private BundledFonts() {}

  /**
   * Makes the typefaces known to JavaFX; call once before the first scene, again does nothing.
   *
   * @throws IllegalStateException when a bundled file is missing or unreadable: a broken build
   */
  public static synchronized void load() {
    if (loaded) {
      return;
    }
    FILES.forEach(BundledFonts::load);
    loaded = true;
  }

  /* An installed program has them as files, which JavaFX reads in place; all else it first copies to
  the folder of temporary files. */
  private static void load(String file) {
    var folder = System.getProperty("treasurylookup.files");
    if (folder != null && Font.loadFont(url(Path.of(folder, "fonts", file)), 0) != null) {
      return;
    }
    try (var in = open(folder, file)) {
      if (in == null || Font.loadFont(in, 0) == null) {
        throw new IllegalStateException("Font not readable: " + file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable InputStream open(@Nullable String folder, String file)
      throws IOException {
    return folder == null
        ? BundledFonts.class.getResourceAsStream("/fonts/" + file)
        : Files.newInputStream(Path.of(folder, "fonts", file));
  }

  /* JavaFX takes the path out of the address as it stands, so blanks and umlauts stay unescaped. */
  private static String url(Path file) {
    String path = file.toAbsolutePath().toString().replace('\\', '/');
    return (path.startsWith("/") ? "file:" : "file:/") + path;
  }
}
