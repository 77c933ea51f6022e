package org.treasurylookup.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.treasurylookup.domain.json.JsonValue;

/** A record or a part of one: named fields as received, and whatever else was sent with them. */
public sealed interface RecordPart
    permits ProviderRecord,
        PayInTransaction,
        Counterparty,
        Destination,
        AllocationItem,
        CurrencyAmount,
        RelatedPart {

  /** Every field the reference pages name, in their order, under the vendor's name. */
  List<Field> fields();

  /** What was received in one of them. */
  default Received<?> receivedIn(String name) {
    for (var field : fields()) {
      if (field.name().equals(name)) {
        return field.received();
      }
    }
    throw new IllegalArgumentException("no field " + name);
  }

  /** The vendor's status of it; empty where none was sent, or none that can be read. */
  default Optional<Status<?>> vendorStatus() {
    for (var field : fields()) {
      if (field.vendor().isStatusOfRecord()
          && field.received() instanceof Received.Value<?> sent
          && sent.value() instanceof Status<?> status) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }

  /** Fields this version does not know, in the order received. */
  List<JsonValue.Member> unknown();

  JsonValue.Obj source();

  /**
   * A field.
   *
   * @param vendor what is known of it before any is received
   */
  record Field(VendorField vendor, Received<?> received) {
    /** The vendor's name. */
    public String name() {
      return vendor.name();
    }
  }

  /**
   * Visits this part and all parts inside it, each with its path: {@code ""} for this one, then
   * such as {@code transactions[0].counterparty}.
   */
  default void walk(BiConsumer<String, RecordPart> visitor) {
    visit("", this, visitor);
  }

  private static void visit(String path, RecordPart part, BiConsumer<String, RecordPart> visitor) {
    visitor.accept(path, part);
    for (var field : part.fields()) {
      /* Most fields lead nowhere, and of ten thousand items each path would be written. */
      if (isInside(field.received())) {
        String name = path.isEmpty() ? field.name() : path + "." + field.name();
        field.received().asValue().ifPresent(value -> descend(name, value, visitor));
      }
    }
  }

  private static boolean isInside(Received<?> received) {
    return received instanceof Received.Value<?> sent
        && (sent.value() instanceof RecordPart || sent.value() instanceof List<?>);
  }

  private static void descend(String path, Object value, BiConsumer<String, RecordPart> visitor) {
    if (value instanceof RecordPart inner) {
      visit(path, inner, visitor);
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        if (list.get(i) instanceof Received<?> item && isInside(item)) {
          String name = path + "[" + i + "]";
          item.asValue().ifPresent(inner -> descend(name, inner, visitor));
        }
      }
    }
  }
}
