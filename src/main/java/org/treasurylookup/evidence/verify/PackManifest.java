package org.treasurylookup.evidence.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.treasurylookup.api.json.JsonReader;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.domain.json.JsonValue;
import org.treasurylookup.evidence.EvidencePack;
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

  /* Answers may have been left out, which the manifest says: then there is nothing to compare. */
  private void answer(JsonValue.Obj row) {
    String stem = stem(row);
    var bodies = Stream.of(stem + ".json", stem + ".bin").filter(files::containsKey).toList();
    bodies.forEach(name -> compare(row, name, files.get(name)));
    boolean included =
        json.filter(it -> text(it, "personal_data").equals(EvidencePack.INCLUDED)).isPresent();
    if (included && bodies.isEmpty()) {
      problems.add(Text.of("verify.missing", stem));
    }
  }

  private static String stem(JsonValue.Obj row) {
    return "%4s/answer-%s".formatted(text(row, "lookup"), text(row, "place")).replace(' ', '0');
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

  /**
   * What it says of the provider's signature on each answer, by what the names of the answer's
   * files begin with.
   */
  Map<String, String> claimedSignatures() {
    Map<String, String> claimed = new LinkedHashMap<>();
    rows("answers").forEach(row -> claimed.put(stem(row), text(row, "response_signature")));
    return claimed;
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
