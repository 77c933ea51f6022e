package org.treasurylookup.evidence.verify;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.treasurylookup.domain.json.JsonValue;
import org.treasurylookup.export.EnvironmentMark;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.text.Text;

/** Compares what a manifest sums up with the look-ups that it sums up. */
final class ManifestFacts {
  private static final String MARKING = "marking";

  /* The number of look-ups of which a column has a word; older packs have no levels. */
  private static final Map<String, List<String>> COUNTED =
      Map.of(
          "found", List.of("outcome", "found"),
          "not_found", List.of("outcome", "notFound"),
          "failed", List.of("outcome", "failed"),
          "in_doubt", List.of("level", "doubt"),
          "not_to_be_relied_on", List.of("level", "alarm"));

  private ManifestFacts() {}

  /** What does not follow from the look-ups, by the name it has in the manifest. */
  static Stream<Text> problems(PackManifest manifest, List<JsonValue.Obj> looks) {
    var asked = manifest.rows("parameters");
    var counts =
        COUNTED.entrySet().stream()
            .filter(fact -> !isCount(manifest.fact(fact.getKey()), fact.getValue(), asked))
            .map(Map.Entry::getKey)
            .sorted();
    var marking =
        Stream.of(MARKING).filter(_ -> !isMarking(manifest.fact(MARKING).orElse(""), looks));
    return Stream.concat(counts, marking).map(name -> Text.of("verify.fact", name));
  }

  private static boolean isCount(
      Optional<String> said, List<String> what, List<JsonValue.Obj> asked) {
    long count =
        asked.stream()
            .filter(row -> PackManifest.text(row, what.getFirst()).equals(what.getLast()))
            .count();
    return said.filter(number -> !number.equals(Long.toString(count))).isEmpty();
  }

  /* Older packs do not say whose hosts an environment asks. */
  private static boolean isMarking(String said, List<JsonValue.Obj> looks) {
    var marks = looks.stream().map(ManifestFacts::marking).toList();
    return marks.stream().anyMatch(Optional::isEmpty)
        || said.equals(
            marks.stream()
                .flatMap(Optional::stream)
                .map(EnvironmentMark::words)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", ")));
  }

  private static Optional<EnvironmentMark> marking(JsonValue.Obj look) {
    return PackedLook.object(look, "environment")
        .flatMap(
            place ->
                PackedLook.text(place, "host")
                    .flatMap(
                        host ->
                            host.equals(Environment.Hosts.UNRECOGNISED.code())
                                ? Optional.of(EnvironmentMark.UNRECOGNISED_HOST)
                                : PackedLook.text(place, "kind").flatMap(ManifestFacts::mark)));
  }

  private static Optional<EnvironmentMark> mark(String kind) {
    return Stream.of(EnvironmentMark.values()).filter(it -> it.code().equals(kind)).findFirst();
  }
}
