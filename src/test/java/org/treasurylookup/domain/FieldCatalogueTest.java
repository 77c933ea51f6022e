package org.treasurylookup.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.treasurylookup.api.bitgo.BitgoRecords;
import org.treasurylookup.api.cobo.CoboRecords;
import org.treasurylookup.api.json.Payloads;
import org.treasurylookup.api.json.RelatedRecordReader;
import org.treasurylookup.domain.VendorField.Kind;
import org.treasurylookup.domain.json.JsonValue;

/** The catalogue has what the reference pages name, and readers and records have the same. */
class FieldCatalogueTest {
  private static final Path PAGES = Path.of("src/test/resources/reference/fields.txt");
  private static final Path READERS = Path.of("src/main/java/org/treasurylookup/api");

  /* What orders, batches and allocations lead to is on no reference page. */
  private static final Set<FieldCatalogue> REFERENCE =
      EnumSet.range(FieldCatalogue.ORDER, FieldCatalogue.BASE_AMOUNT);

  /** A line of the list that was written from the reference pages. */
  record Named(FieldCatalogue part, String field, String type, String required) {
    static Named of(String line) {
      var words = line.split(" ", -1);
      return new Named(FieldCatalogue.valueOf(words[0]), words[1], words[2], words[3]);
    }
  }

  static List<Named> pages() throws IOException {
    return Files.readAllLines(PAGES).stream()
        .filter(line -> !line.startsWith("#"))
        .map(Named::of)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyFieldOfAReferencePageIsInTheCatalogue(Named named) {
    var field = field(named.part(), named.field());
    assertThat(kinds(named.type())).contains(field.kind());
    if (!named.required().equals("sample") && !named.field().equals("exchange_rate")) {
      assertThat(field.required()).isEqualTo(named.required().equals("required"));
    }
  }

  private static VendorField field(FieldCatalogue catalogue, String name) {
    return catalogue.fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no field " + name + " in " + catalogue));
  }

  private static Set<Kind> kinds(String type) {
    return switch (type) {
      case "string" ->
          Set.of(Kind.ID, Kind.TEXT, Kind.WORDS, Kind.TOKEN, Kind.AMOUNT, Kind.LIMIT, Kind.RATE);
      case "enum" -> Set.of(Kind.STATUS);
      case "seconds" -> Set.of(Kind.SECONDS);
      case "milliseconds" -> Set.of(Kind.MILLISECONDS);
      case "date-time" -> Set.of(Kind.ISO_TIME);
      case "boolean" -> Set.of(Kind.TRUTH);
      case "object" -> Set.of(Kind.PART);
      case "object[]" -> Set.of(Kind.LIST);
      default -> Set.of();
    };
  }

  @Test
  void whatIsOnNoReferencePageCameWithALaterVersion() throws IOException {
    var all = new TreeSet<String>();
    for (var part : REFERENCE) {
      part.names().forEach(name -> all.add(part + " " + name));
    }
    pages().forEach(named -> all.remove(named.part() + " " + named.field()));
    assertThat(all)
        .containsExactly(
            "BATCH status",
            "DESTINATION source",
            "ITEM status",
            "TRANSACTION failed_reason",
            "TRANSACTION sub_status");
  }

  @ParameterizedTest
  @EnumSource
  void aTokenIsNamedByAFieldBesideItsAmount(FieldCatalogue catalogue) {
    for (var field : catalogue.fields()) {
      boolean amount = field.kind() == Kind.AMOUNT || field.kind() == Kind.LIMIT;
      assertThat(amount && field.token().isEmpty()).as(field.name()).isFalse();
      if (!field.token().isEmpty()) {
        assertThat(field(catalogue, field.token()).kind()).isEqualTo(Kind.TOKEN);
      }
    }
  }

  @Test
  void aNameMeansTheSameToWhoeverLooksOverAShoulderInEveryPart() {
    for (var field : FieldCatalogue.all().toList()) {
      assertThat(FieldPrivacy.of(field.name())).as(field.name()).isEqualTo(field.privacy());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aReaderReadsEveryFieldAsWhatItIs(FieldCatalogue catalogue) {
    var part = read(catalogue, json(catalogue));
    assertThat(part.fields().stream().map(RecordPart.Field::name).toList())
        .isEqualTo(catalogue.names());
    assertThat(part.unknown()).isEmpty();
    for (var field : part.fields()) {
      var kind = field.vendor().kind();
      assertThat(is(kind, field.received().asValue().orElseThrow())).as(field.name()).isTrue();
      assertThat(part.receivedIn(field.name())).as(field.name()).isSameAs(field.received());
    }
    assertThatThrownBy(() -> part.receivedIn("none")).hasMessage("no field none");
  }

  @ParameterizedTest
  @EnumSource
  void aFieldIsReadUnderItsOwnNameOnly(FieldCatalogue catalogue) {
    for (var name : catalogue.names()) {
      var part = read(catalogue, "{\"" + name + "\":" + sent(catalogue, name) + "}");
      var received =
          part.fields().stream()
              .filter(field -> field.received().asValue().isPresent())
              .map(RecordPart.Field::name);
      assertThat(received).containsExactly(name);
    }
  }

  @Test
  void aReaderNamesNothingElse() throws IOException {
    var names =
        REFERENCE.stream().flatMap(kind -> kind.names().stream()).collect(Collectors.toSet());
    assertThat(read("cobo/CoboRecords.java", "bitgo/BitgoRecords.java"))
        .containsExactlyInAnyOrderElementsOf(names);
  }

  private static Set<String> read(String... sources) throws IOException {
    var names = new TreeSet<String>();
    for (var source : sources) {
      String code = Files.readString(READERS.resolve(source), StandardCharsets.UTF_8);
      Pattern.compile("\\bin\\.\\w+\\(\\s*\"([^\"]*)\"")
          .matcher(code)
          .results()
          .forEach(call -> names.add(call.group(1)));
    }
    return names;
  }

  private static String json(FieldCatalogue catalogue) {
    return catalogue.names().stream()
        .map(name -> "\"" + name + "\":" + sent(catalogue, name))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String sent(FieldCatalogue catalogue, String name) {
    return switch (field(catalogue, name).kind()) {
      case ID, TEXT, TOKEN, STATUS, WORDS -> "\"x\"";
      case AMOUNT, LIMIT, RATE -> "\"1.50\"";
      case TRUTH -> "true";
      case SECONDS -> "1744689600";
      case MILLISECONDS -> "1744689600000";
      case ISO_TIME -> "\"2025-04-15T04:00:00Z\"";
      case PART -> "{}";
      case LIST -> "[{}]";
    };
  }

  private static boolean is(Kind kind, Object value) {
    return switch (kind) {
      case ID, TEXT, TOKEN, WORDS -> value instanceof String;
      case STATUS -> value instanceof Status<?>;
      case AMOUNT, LIMIT, RATE -> value instanceof Decimal;
      case TRUTH -> value instanceof Boolean;
      case SECONDS, MILLISECONDS, ISO_TIME ->
          value instanceof Moment moment && kind.unit().orElseThrow() == moment.unit();
      case PART -> value instanceof RecordPart;
      case LIST -> value instanceof List<?>;
    };
  }

  private static RecordPart read(FieldCatalogue catalogue, String json) {
    return switch (catalogue) {
      case ORDER -> CoboRecords.order(Payloads.object(json));
      case TRANSACTION -> inside(CoboRecords.order(object("transactions", "[" + json + "]")), 1);
      case COUNTERPARTY -> inside(CoboRecords.order(party("counterparty", json)), 2);
      case DESTINATION -> inside(CoboRecords.order(party("destination", json)), 2);
      case BATCH -> CoboRecords.batch(Payloads.object(json));
      case ITEM -> inside(CoboRecords.batch(object("allocation_items", "[" + json + "]")), 1);
      case ALLOCATION -> BitgoRecords.allocation(Payloads.object(json));
      case BASE_AMOUNT -> inside(BitgoRecords.allocation(object("amount", json)), 1);
      default -> RelatedRecordReader.read(catalogue, Payloads.object(json));
    };
  }

  private static JsonValue.Obj party(String name, String json) {
    return object("transactions", "[{\"" + name + "\":" + json + "}]");
  }

  private static JsonValue.Obj object(String name, String json) {
    return Payloads.object("{\"" + name + "\":" + json + "}");
  }

  private static RecordPart inside(ProviderRecord record, int depth) {
    var parts = Stream.<RecordPart>builder();
    record.walk((_, part) -> parts.add(part));
    return parts.build().skip(depth).findFirst().orElseThrow();
  }
}
