package org.treasurylookup.api.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.api.bitgo.BitgoRecords;
import org.treasurylookup.api.cobo.CoboRecords;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.RecordPart;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.domain.json.JsonValue;

/** Whatever object arrives, every value in it can be reached, with its digits. */
class NothingLostTest {

  static List<String> payloads() {
    return Payloads.named("").stream().filter(n -> !n.contains("supported-tokens")).toList();
  }

  private static List<RecordPart> readings(JsonValue.Obj object) {
    return List.of(
        CoboRecords.order(object), CoboRecords.batch(object), BitgoRecords.allocation(object));
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void everyLeafOfEveryPayloadIsReachable(String name) {
    var whole = (JsonValue.Obj) JsonReader.read(Payloads.bytes(name)).orElseThrow();
    for (var object : List.of(whole, Payloads.object(name, "allocation"))) {
      for (var record : readings(object)) {
        assertThat(reached(record)).containsExactlyInAnyOrderElementsOf(leaves(object));
        assertThat(record.source()).isEqualTo(object);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void everyPayloadIsWrittenAsItWasSent(String name) {
    var sent = JsonReader.read(Payloads.bytes(name)).orElseThrow();
    for (var text : List.of(sent.toJson(), sent.toPrettyJson())) {
      assertThat(Payloads.json(text)).isEqualTo(sent);
    }
  }

  @Test
  void aThousandDamagedPayloadsAreReadWithoutAnException() {
    var random = new Random(20250304);
    var values =
        List.of(
            "null", "true", "[]", "{}", "\"\"", "-1", "1e999999999", "[[{\"a\":null}]]", "\"x\"");
    for (int i = 0; i < 1_000; i++) {
      var names = Payloads.named("");
      var json = JsonReader.read(Payloads.bytes(names.get(random.nextInt(names.size()))));
      if (json.orElseThrow() instanceof JsonValue.Obj object) {
        var damaged = damage(object, random, values);
        for (var record : readings(damaged)) {
          assertThat(reached(record)).containsExactlyInAnyOrderElementsOf(leaves(damaged));
        }
      }
    }
  }

  private static JsonValue.Obj damage(JsonValue.Obj object, Random random, List<String> values) {
    return new JsonValue.Obj(
        object.members().stream()
            .map(m -> new JsonValue.Member(m.name(), damage(m.value(), random, values)))
            .toList());
  }

  private static JsonValue damage(JsonValue value, Random random, List<String> values) {
    if (random.nextInt(8) == 0) {
      return Payloads.json(values.get(random.nextInt(values.size())));
    }
    return switch (value) {
      case JsonValue.Obj object -> damage(object, random, values);
      case JsonValue.Arr(var items) ->
          new JsonValue.Arr(items.stream().map(item -> damage(item, random, values)).toList());
      case JsonValue.Str _, JsonValue.Num _, JsonValue.Bool _, JsonValue.Null _, JsonValue.Deep _ ->
          value;
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "1e3",
        "1E+2",
        "1.10",
        "0.0000000000000000001",
        "1000000000000000001",
        "115792089237316195423570985008687907853269984665640564039457584007913129639935",
        "1.000000000000000000000000000000000000000000000000000000000001",
        "1e999999999"
      })
  void aNumberKeepsItsDigits(String digits) {
    var object = Payloads.object("{\"payable_amount\":" + digits + ",\"new\":[" + digits + "]}");
    assertThat(CoboRecords.order(object).payableAmount().text()).contains(digits);
    assertThat(object.toJson()).contains(":" + digits + ",").contains("[" + digits + "]");
  }

  @Test
  void aByteOrderMarkIsNoHindrance() {
    var bytes = ImmutableBytes.of("\uFEFF{\"a\":1}".getBytes(StandardCharsets.UTF_8));
    assertThat(JsonReader.read(bytes).map(JsonValue::toJson)).contains("{\"a\":1}");
  }

  @Test
  void everyTruncationOfAPayloadIsNoJson() {
    byte[] whole =
        Payloads.bytes("cobo-order-reference.json").text().strip().getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < whole.length; length++) {
      assertThat(JsonReader.read(ImmutableBytes.of(Arrays.copyOf(whole, length)))).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":"})
  void aNestingBombIsDefused(String step) {
    assertThat(
            JsonReader.read(
                ImmutableBytes.of(step.repeat(1_000_000).getBytes(StandardCharsets.UTF_8))))
        .isEmpty();
    assertThat(nested(150)).isPresent();
  }

  private static Optional<JsonValue> nested(int depth) {
    String text = "[".repeat(depth) + "]".repeat(depth);
    return JsonReader.read(ImmutableBytes.of(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** The leaves of JSON, each as its path and text; a name sent twice is there twice. */
  private static List<String> leaves(JsonValue value) {
    List<String> leaves = new ArrayList<>();
    collect("", value, leaves);
    return leaves;
  }

  private static void collect(String path, JsonValue value, List<String> leaves) {
    switch (value) {
      case JsonValue.Obj(var members) when !members.isEmpty() ->
          members.forEach(m -> collect(path + "/" + m.name(), m.value(), leaves));
      case JsonValue.Arr(var items) when !items.isEmpty() -> {
        for (int i = 0; i < items.size(); i++) {
          collect(path + "/" + i, items.get(i), leaves);
        }
      }
      case JsonValue.Str(var text) -> leaves.add(path + "=" + text);
      case JsonValue.Obj _,
          JsonValue.Arr _,
          JsonValue.Num _,
          JsonValue.Bool _,
          JsonValue.Null _,
          JsonValue.Deep _ ->
          leaves.add(path + "=" + value.toJson());
    }
  }

  /** The same leaves, found through the fields and the unknown members of a record. */
  private static List<String> reached(RecordPart part) {
    List<String> leaves = new ArrayList<>();
    reach("", part, leaves);
    return leaves;
  }

  private static void reach(String path, RecordPart part, List<String> leaves) {
    for (var field : part.fields()) {
      reach(path + "/" + field.name(), field.received(), leaves);
    }
    part.unknown().forEach(m -> collect(path + "/" + m.name(), m.value(), leaves));
    if (part.source().members().isEmpty()) {
      leaves.add(path + "={}");
    }
  }

  private static void reach(String path, Received<?> received, List<String> leaves) {
    switch (received) {
      case Received.Absent<?>() -> {}
      case Received.Null<?>() -> leaves.add(path + "=null");
      case Received.Malformed<?>(var json, _) -> collect(path, Payloads.json(json), leaves);
      case Received.Value<?>(_, RecordPart inner) -> reach(path, inner, leaves);
      case Received.Value<?>(var raw, List<?> list) -> {
        if (list.isEmpty()) {
          leaves.add(path + "=" + raw);
        }
        for (int i = 0; i < list.size(); i++) {
          reach(path + "/" + i, (Received<?>) list.get(i), leaves);
        }
      }
      case Received.Value<?>(var raw, _) when isTextOrJson(path) ->
          collect(path, jsonOrText(raw), leaves);
      case Received.Value<?>(var raw, _) -> leaves.add(path + "=" + raw);
    }
  }

  /* The one field of which vendors publish two shapes: a text, or an object kept as its JSON. */
  private static boolean isTextOrJson(String path) {
    return path.endsWith("/failed_reason");
  }

  private static JsonValue jsonOrText(String raw) {
    return Stream.of("{", "[", "true", "false").anyMatch(raw::startsWith)
        ? Payloads.json(raw)
        : new JsonValue.Str(raw);
  }
}
