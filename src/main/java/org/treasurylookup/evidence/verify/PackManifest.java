package org.treasurylookup.evidence.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
            .flatMap(JsonValue::asObject);
    if (json.isEmpty()) {
      problems.add(Text.of("verify.noManifest"));
    }
    rows("files").forEach(this::file);
    rows("answers").forEach(this::answer);
  }

  /** What it says under a name. */
  Optional<String> fact(String name) {
    return json.flatMap(it -> it.get(name)).map(_ -> text(json.orElseThrow(), name));
  }

  /** What it lists under a name, each with its members. */
  List<JsonValue.Obj> rows(String name) {
    return json.stream().flatMap(it -> objects(it, name)).toList();
  }

  static Stream<JsonValue.Obj> objects(JsonValue.Obj in, String name) {
    return in.get(name).stream()
        .filter(JsonValue.Arr.class::isInstance)
        .flatMap(list -> ((JsonValue.Arr) list).items().stream())
        .flatMap(item -> item.asObject().stream());
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
    tells(stem + ".request.txt", text(row, "url") + "\n");
    tells(stem + ".response.txt", ": " + text(row, "sha256") + "\n");
    tells(stem + ".response.txt", ": " + text(row, "response_signature") + "\n");
    var bodies = bodies(row);
    bodies.forEach((name, content) -> compare(row, name, content));
    boolean included =
        json.filter(it -> text(it, "personal_data").equals(EvidencePack.INCLUDED)).isPresent();
    if (included && bodies.isEmpty()) {
      problems.add(Text.of("verify.missing", stem));
    }
  }

  private Map<String, byte[]> bodies(JsonValue.Obj row) {
    Map<String, byte[]> bodies = new LinkedHashMap<>();
    for (String name : List.of(stem(row) + ".json", stem(row) + ".bin")) {
      var content = files.get(name);
      if (content != null) {
        bodies.put(name, content);
      }
    }
    return bodies;
  }

  /** An answer as received; empty where it was left out. */
  Optional<byte[]> body(JsonValue.Obj row) {
    return bodies(row).values().stream().findFirst();
  }

  /* In what we wrote: the lines of a provider stand below. */
  private void tells(String name, String line) {
    String written = new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    if (!written.split("\nHeaders", -1)[0].contains(line)) {
      problems.add(Text.of("verify.manifest", name));
    }
  }

  private static String stem(JsonValue.Obj row) {
    return "%4s/answer-%s".formatted(text(row, "lookup"), text(row, "place")).replace(' ', '0');
  }

  /** The answers of each look-up in their order, by its number. */
  Map<String, List<JsonValue.Obj>> answersByLookup() {
    return rows("answers").stream().collect(Collectors.groupingBy(row -> text(row, "lookup")));
  }

  /** A text or number under a name; empty where there is neither. */
  static String text(JsonValue.Obj row, String name) {
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

  /** What it says of each answer, by what the names of the answer's files begin with. */
  Map<String, JsonValue.Obj> answers() {
    Map<String, JsonValue.Obj> all = new LinkedHashMap<>();
    rows("answers").forEach(row -> all.put(stem(row), row));
    return all;
  }

  /** Files that the sums list and the manifest does not. */
  List<Text> unlisted(Set<String> listed) {
    Set<String> known = new HashSet<>(Set.of(FILE, "README.txt"));
    rows("files").forEach(row -> known.add(text(row, "name")));
    return listed.stream()
        .filter(name -> !known.contains(name))
        .map(name -> Text.of("verify.extra", name))
        .toList();
  }

  /** What does not agree. */
  List<Text> problems() {
    return problems;
  }
}
