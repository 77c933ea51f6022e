package org.treasurylookup.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.treasurylookup.domain.json.JsonValue;

/**
 * A record that an order, a batch or an allocation leads to, such as a refund or a connection, read
 * as the catalogue describes it.
 *
 * @param part its fields, as received
 * @param beside what was sent beside it in its envelope; empty where it has none
 */
public record RelatedRecord(RelatedPart part, List<JsonValue.Member> beside)
    implements ProviderRecord {
  public RelatedRecord {
    beside = List.copyOf(beside);
  }

  /** The member of an answer in which a record of a kind stands; empty where it is the answer. */
  public static Optional<String> envelope(FieldCatalogue kind) {
    return switch (kind) {
      case CONNECTION -> Optional.of("connection");
      case NETWORK_SETTLEMENT -> Optional.of("settlement");
      default -> Optional.empty();
    };
  }

  public FieldCatalogue kind() {
    return part.kind();
  }

  public String idField() {
    return kind().fields().getFirst().name();
  }

  @Override
  public Received<String> id() {
    return text(idField());
  }

  /** What was received as text in a field, which is none of the kinds that are read otherwise. */
  public Received<String> text(String field) {
    return switch (received(field).orElseGet(Received.Absent::new)) {
      case Received.Absent<?> _ -> new Received.Absent<>();
      case Received.Null<?> _ -> new Received.Null<>();
      case Received.Malformed<?>(String raw, var why) -> new Received.Malformed<>(raw, why);
      case Received.Value<?>(String raw, _) -> new Received.Value<>(raw, raw);
    };
  }

  /** Whether exactly this text was received in a field. */
  public boolean says(String field, String text) {
    return text(field).asValue().filter(text::equals).isPresent();
  }

  /** What was received in a field; empty for a field this kind does not have. */
  public Optional<Received<?>> received(String field) {
    return part.fields().stream()
        .filter(it -> it.name().equals(field))
        .<Received<?>>map(Field::received)
        .findFirst();
  }

  /** The elements of a list that was received in a field; none where there is no list. */
  public List<Received<?>> rows(String field) {
    return received(field)
        .flatMap(received -> received.asValue().map(Object.class::cast))
        .filter(List.class::isInstance)
        .map(rows -> ((List<?>) rows).stream())
        .stream()
        .flatMap(rows -> rows)
        .filter(Received.class::isInstance)
        .<Received<?>>map(row -> (Received<?>) row)
        .toList();
  }

  @Override
  public List<Field> fields() {
    return part.fields();
  }

  /** Those beside it in its envelope come last. */
  @Override
  public List<JsonValue.Member> unknown() {
    return Stream.concat(part.unknown().stream(), beside.stream()).toList();
  }

  @Override
  public Stream<JsonValue.Member> second() {
    return beside.stream()
        .filter(member -> envelope(kind()).filter(member.name()::equals).isPresent());
  }

  @Override
  public JsonValue.Obj source() {
    return part.source();
  }
}
