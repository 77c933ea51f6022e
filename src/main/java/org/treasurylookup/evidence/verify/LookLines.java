package org.treasurylookup.evidence.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
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

/**
 * Compares what the lines about look-ups say with the manifest, and their records with the answers,
 * where those are in the pack: a signature on an answer says nothing of a record that is another.
 */
final class LookLines {
  private static final Map<String, String> OF_ANSWER =
      Map.of(
          "url", "url",
          "httpStatus", "http_status",
          "requestedAt", "requested_at_utc",
          "receivedAt", "received_at_utc",
          "bytes", "bytes",
          "sha256", "sha256",
          "responseSignature", "response_signature");

  private final PackManifest manifest;
  private final List<Text> problems = new ArrayList<>();
  private byte[] read = {};
  private Set<JsonValue> objects = Set.of();

  LookLines(Map<String, byte[]> files, PackManifest manifest) {
    this.manifest = manifest;
    var asked = manifest.rows("parameters");
    var lines =
        new String(files.getOrDefault(EvidencePack.LINES, new byte[0]), StandardCharsets.UTF_8)
            .lines()
            .toList();
    if (lines.size() != asked.size()) {
      problems.add(Text.of("verify.manifest", EvidencePack.LINES));
      return;
    }
    var answers = manifest.answersByLookup();
    List<JsonValue.Obj> looks = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      var look = PackedLook.json(lines.get(i));
      look.ifPresent(looks::add);
      check(i + 1, look, asked.get(i), answers.getOrDefault(i + 1 + "", List.of()));
    }
    ManifestFacts.problems(manifest, looks).forEach(problems::add);
  }

  private void check(
      int number, Optional<JsonValue.Obj> look, JsonValue.Obj asked, List<JsonValue.Obj> answers) {
    boolean agrees = look.filter(it -> isOf(it, asked) && tells(it, answers)).isPresent();
    if (!agrees) {
      problems.add(Text.of("verify.line", EvidencePack.LINES, Integer.toString(number)));
    } else if (!isFrom(look.get(), answers)) {
      problems.add(Text.of("verify.record", EvidencePack.LINES, Integer.toString(number)));
    }
  }

  /* A row of a list may have no target, or names what it belongs to. */
  private static boolean isOf(JsonValue.Obj look, JsonValue.Obj asked) {
    var target = look.get("target").or(() -> look.get("from"));
    return Stream.of("outcome", "level")
            .filter(name -> asked.get(name).isPresent())
            .allMatch(name -> PackManifest.text(look, name).equals(PackManifest.text(asked, name)))
        && target.filter(it -> !asked.get("target").equals(Optional.of(it))).isEmpty();
  }

  private static boolean tells(JsonValue.Obj look, List<JsonValue.Obj> answers) {
    var told =
        Stream.concat(look.get("answer").stream(), PackManifest.objects(look, "furtherAnswers"))
            .flatMap(each -> each.asObject().stream())
            .toList();
    boolean all = told.size() == answers.size();
    for (int i = 0; all && i < told.size(); i++) {
      var answer = told.get(i);
      var row = answers.get(i);
      all =
          OF_ANSWER.entrySet().stream()
              .allMatch(
                  name ->
                      PackManifest.text(answer, name.getKey())
                          .equals(PackManifest.text(row, name.getValue())));
    }
    return all;
  }

  private boolean isFrom(JsonValue.Obj look, List<JsonValue.Obj> answers) {
    var record = look.get("record");
    var bodies = answers.stream().flatMap(row -> manifest.body(row).stream()).toList();
    if (record.isEmpty() || bodies.size() < answers.size() || isDeep(record.get())) {
      return true;
    }
    Set<JsonValue> sent = new HashSet<>();
    bodies.forEach(body -> sent.addAll(objectsOf(body)));
    return sent.contains(record.get())
        || (bodies.size() > 1
            && record.get() instanceof JsonValue.Obj(var members)
            && sent.containsAll(rows(members))
            && isAmong(sent, single(members)));
  }

  /* Of a record that came in pages: the rows of its lists, and what is no list. */
  private static List<JsonValue> rows(List<JsonValue.Member> members) {
    return members.stream()
        .filter(member -> member.value() instanceof JsonValue.Arr)
        .flatMap(member -> ((JsonValue.Arr) member.value()).items().stream())
        .filter(JsonValue.Obj.class::isInstance)
        .toList();
  }

  private static List<JsonValue.Member> single(List<JsonValue.Member> members) {
    return members.stream().filter(member -> !(member.value() instanceof JsonValue.Arr)).toList();
  }

  private static boolean isAmong(Set<JsonValue> sent, List<JsonValue.Member> members) {
    return sent.stream()
        .anyMatch(each -> each instanceof JsonValue.Obj(var all) && all.containsAll(members));
  }

  /* What is nested too deep is text, and that begins elsewhere in a line than in an answer. */
  private static boolean isDeep(JsonValue value) {
    return switch (value) {
      case JsonValue.Obj(var members) -> members.stream().anyMatch(it -> isDeep(it.value()));
      case JsonValue.Arr(var items) -> items.stream().anyMatch(LookLines::isDeep);
      case JsonValue.Deep _ -> true;
      case JsonValue.Str _, JsonValue.Num _, JsonValue.Bool _, JsonValue.Null _ -> false;
    };
  }

  /* The rows of a page come one after the other, each with the same answer. */
  private Set<JsonValue> objectsOf(byte[] body) {
    if (!Arrays.equals(read, body)) {
      Set<JsonValue> found = new HashSet<>();
      JsonReader.read(ImmutableBytes.of(body)).ifPresent(json -> collect(json, found));
      read = body;
      objects = found;
    }
    return objects;
  }

  private static void collect(JsonValue value, Set<JsonValue> found) {
    switch (value) {
      case JsonValue.Obj(var members) -> {
        found.add(value);
        members.forEach(member -> collect(member.value(), found));
      }
      case JsonValue.Arr(var items) -> items.forEach(item -> collect(item, found));
      case JsonValue.Str _,
          JsonValue.Num _,
          JsonValue.Deep _,
          JsonValue.Bool _,
          JsonValue.Null _ -> {}
    }
  }

  /** What does not agree. */
  List<Text> problems() {
    return problems;
  }
}
