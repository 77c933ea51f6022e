package org.treasurylookup.evidence.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.treasurylookup.api.json.JsonReader;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.domain.json.JsonValue;
import org.treasurylookup.text.Text;

/** Compares what the manifest of a pack says with what is in it. */
final class PackManifest {
  /** Its name in the pack. */
  static final String FILE = "manifest.json";

  private final Map<String, byte[]> files;
  private final List<Text> problems = new ArrayList<>();
  private final Optional<JsonValue.Obj> json;

  PackManifest(Map<String, byte[]> files) {
    this.files = files;
    this.json =
        Optional.ofNullable(files.get(FILE))
            .flatMap(bytes -> JsonReader.read(ImmutableBytes.of(bytes)))
            .filter(JsonValue.Obj.class::isInstance)
            .map(JsonValue.Obj.class::cast);
    if (json.isEmpty()) {
      problems.add(Text.of("verify.noManifest"));
    }
    rows("files").forEach(this::file);
    rows("answers").forEach(this::answer);
  }

  private List<JsonValue.Obj> rows(String name) {
    return json.flatMap(it -> it.get(name)).stream()
        .filter(JsonValue.Arr.class::isInstance)
        .flatMap(list -> ((JsonValue.Arr) list).items().stream())
        .filter(JsonValue.Obj.class::isInstance)
        .map(JsonValue.Obj.class::cast)
        .toList();
  }

  private void file(JsonValue.Obj row) {
    String name = text(row, "name");
    var content = files.get(name);
    if (content == null) {
      problems.add(Text.of("verify.missing", name));
    } else {
      compare(row, name, content);
    }
  }

  private void compare(JsonValue.Obj row, String name, byte[] content) {
    if (!text(row, "sha256").equals(ImmutableBytes.of(content).sha256())
        || !text(row, "bytes").equals(Integer.toString(content.length))) {
      problems.add(Text.of("verify.manifest", name));
    }
  }

  /* Answers may have been left out: then there is nothing to compare. */
  private void answer(JsonValue.Obj row) {
    String stem = "%4s/answer-%s".formatted(text(row, "lookup"), text(row, "place"));
    for (String ending : List.of(".json", ".bin")) {
      String name = stem.replace(' ', '0') + ending;
      Optional.ofNullable(files.get(name)).ifPresent(content -> compare(row, name, content));
    }
  }

  private static String text(JsonValue.Obj row, String name) {
    return switch (row.get(name).orElse(new JsonValue.Null())) {
      case JsonValue.Str(String text) -> text;
      case JsonValue.Num(String digits) -> digits;
      case JsonValue.Obj _, JsonValue.Arr _, JsonValue.Deep _, JsonValue.Bool _, JsonValue.Null _ ->
          "";
    };
  }

  /** Of which environments it says its records are, and who saved them; empty if unreadable. */
  Optional<Text> worth() {
    return json.map(it -> Text.of("verify.worth", text(it, "marking"), text(it, "saved_by")));
  }

  /** What the manifest said of the provider's signature on an answer. */
  String claimedSignature(String lookup, String place) {
    return rows("answers").stream()
        .filter(row -> text(row, "lookup").equals(lookup) && text(row, "place").equals(place))
        .map(row -> text(row, "response_signature"))
        .findFirst()
        .orElse("");
  }

  boolean lists(String name) {
    return rows("files").stream().anyMatch(row -> text(row, "name").equals(name));
  }

  /** Files that the sums list and the manifest does not. */
  List<Text> unlisted(Set<String> listed) {
    return listed.stream()
        .filter(name -> !Set.of(FILE, "README.txt").contains(name) && !lists(name))
        .map(name -> Text.of("verify.extra", name))
        .toList();
  }

  /** What does not agree. */
  List<Text> problems() {
    return problems;
  }
}
