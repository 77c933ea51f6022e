package org.treasurylookup.domain.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.RecordPart;
import org.treasurylookup.domain.RelatedPart;
import org.treasurylookup.domain.RelatedRecord;

/**
 * A field as received, with its path in the vendor's names such as {@code
 * transactions[1].counterparty.email}. Elements of a list are places too.
 */
public final class FieldPath {
  /* Only what is odd is ever named, and a batch has a hundred thousand places. */
  private final @Nullable FieldPath above;
  private final String name;
  private final int index;
  private final Received<?> received;

  private FieldPath(@Nullable FieldPath above, String name, int index, Received<?> received) {
    this.above = above;
    this.name = name;
    this.index = index;
    this.received = received;
  }

  public String path() {
    if (above == null) {
      return name;
    }
    return isElement() ? above.path() + "[" + index + "]" : above.path() + "." + name;
  }

  public Received<?> received() {
    return received;
  }

  /** Whether this is a row of a list. */
  public boolean isElement() {
    return index >= 0;
  }

  /**
   * A part of the record, or the record itself.
   *
   * @param at where it stands; null for the record
   * @param fields its fields, in the order of the reference page
   */
  public record Part(@Nullable FieldPath at, RecordPart part, List<RecordPart.Field> fields) {
    /** What kind of related record or part it is; empty for others. */
    public Optional<FieldCatalogue> kind() {
      return switch (part) {
        case RelatedRecord record -> Optional.of(record.kind());
        case RelatedPart inner -> Optional.of(inner.kind());
        default -> Optional.empty();
      };
    }

    /** Path of one of its members. */
    public String path(String member) {
      return at == null ? member : at.path() + "." + member;
    }
  }

  /** Collects what there is in a record, in the order of the reference page. */
  static final class Collector {
    private final List<FieldPath> places = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();

    Collector(ProviderRecord record) {
      collect(null, record);
    }

    List<FieldPath> places() {
      return places;
    }

    List<Part> parts() {
      return parts;
    }

    private void collect(@Nullable FieldPath at, RecordPart part) {
      var fields = part.fields();
      parts.add(new Part(at, part, fields));
      for (var field : fields) {
        add(new FieldPath(at, field.name(), -1, field.received()));
      }
    }

    private void add(FieldPath place) {
      places.add(place);
      if (place.received instanceof Received.Value<?> sent) {
        descend(place, sent.value());
      }
    }

    private void descend(FieldPath place, Object value) {
      if (value instanceof RecordPart part) {
        collect(place, part);
      } else if (value instanceof List<?> list) {
        for (int i = 0; i < list.size(); i++) {
          if (list.get(i) instanceof Received<?> element) {
            add(new FieldPath(place, "", i, element));
          }
        }
      }
    }
  }
}
