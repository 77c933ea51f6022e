package org.treasurylookup.app.gallery;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is done in the window once the answer is there, for the pictures that need it. */
final class GallerySteps {
  private static final String LARGER = "Ctrl+Plus";

  private static final List<String> LARGEST = Collections.nCopies(5, LARGER);
  private static final String WHY = ".verdict .hyperlink";

  private static final Map<String, List<String>> BY_PICTURE =
      Map.ofEntries(
          Map.entry("money", List.of("Ctrl+Shift+M")),
          Map.entry("money-small", List.of("Ctrl+Shift+M")),
          Map.entry("money-batch", List.of("Ctrl+Shift+M")),
          Map.entry("search", List.of("Ctrl+Shift+F", "=merchant:M1001", "Enter")),
          Map.entry("search-small", List.of("Ctrl+Shift+F", "=merchant:M1001", "Enter")),
          Map.entry("order-hidden", List.of("Ctrl+Shift+H")),
          Map.entry("list-hidden", List.of("Ctrl+Shift+H")),
          Map.entry("order-local-times", List.of("Ctrl+U")),
          Map.entry("order-epoch-times", List.of("Ctrl+U", "Ctrl+U", "Ctrl+U")),
          Map.entry("order-200", LARGEST),
          Map.entry("order-small-200", LARGEST),
          Map.entry("batch-small-200", LARGEST),
          Map.entry("allocation-small-200", LARGEST),
          Map.entry("failed-tls-small-200", LARGEST),
          Map.entry("order-find", List.of("Ctrl+F", "=0x15B9")),
          Map.entry("order-split", List.of("Ctrl+Back Slash", "=O20250304-M1001-1004", "Enter")),
          Map.entry("order-side", List.of("Ctrl+B", "Ctrl+Shift+D")),
          Map.entry("order-side-small", List.of("Ctrl+B", "Ctrl+Shift+D")),
          Map.entry("order-side-hidden", List.of("Ctrl+B", "Ctrl+Shift+D", "Ctrl+Shift+H")),
          Map.entry("party-revealed", List.of(".reveal-button")),
          Map.entry("environment-question", List.of(">environment-production")),
          Map.entry("help-small-200", LARGEST),
          Map.entry("palette-small-200", LARGEST),
          Map.entry("settings-small-200", LARGEST),
          Map.entry("why", List.of(WHY)),
          Map.entry("why-small-200", and(LARGEST, WHY)),
          Map.entry(
              "compare", List.of("@0x742d", "Ctrl+Shift+V", "=0x742d35cc6634c0532925a3b844bd")),
          Map.entry("explorer-question", List.of("@0x742d", "Ctrl+Shift+O")),
          Map.entry("explorer-question-small-200", and(LARGEST, "@0x742d", "Ctrl+Shift+O")),
          Map.entry("locked", List.of("Ctrl+Shift+L")));

  private GallerySteps() {}

  private static List<String> and(List<String> first, String... then) {
    return Stream.concat(first.stream(), Stream.of(then)).toList();
  }

  /** The steps of a picture, each as {@link GalleryStep} reads it; none for most. */
  static List<String> of(GalleryPicture shot) {
    return BY_PICTURE.getOrDefault(shot.name(), List.of());
  }
}
