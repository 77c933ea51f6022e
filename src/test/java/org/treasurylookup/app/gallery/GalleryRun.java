package org.treasurylookup.app.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.text.Language;

/**
 * Makes the gallery: {@code ./check gallery DIR [NAME…]}. Set by it: {@code gallery.folder}, {@code
 * gallery.names} and {@code gallery.languages} (en, de, zh), both with blanks between, empty for
 * all.
 */
@Tag("gallery")
class GalleryRun {
  @Test
  void picturesOfTheWindowAreSaved(@TempDir Path home) throws InterruptedException {
    try (var wiring = new Wiring(home)) {
      int made =
          Gallery.run(
              wiring,
              Path.of(System.getProperty("gallery.folder", "target/gallery")),
              words("gallery.names"),
              languages());
      assertThat(made).as("pictures").isPositive();
    }
  }

  private static List<Language> languages() {
    var codes = Set.copyOf(words("gallery.languages"));
    return Language.SPOKEN.stream()
        .filter(each -> codes.isEmpty() || codes.contains(each.locale().getLanguage()))
        .toList();
  }

  private static List<String> words(String property) {
    return List.of(System.getProperty(property, "").strip().split("\\s+")).stream()
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
