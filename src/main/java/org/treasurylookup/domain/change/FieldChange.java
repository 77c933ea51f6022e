package org.treasurylookup.domain.change;

import java.util.Optional;
import org.treasurylookup.domain.json.JsonValue;
import org.treasurylookup.text.Text;

/**
 * One difference.
 *
 * @param weight how much it matters, for an order of few words
 * @param text in words; amounts in it can be masked, and what may name a person is not in it
 * @param place the field in the later record; empty where there is none any more
 */
public record FieldChange(Weight weight, Text text, Optional<Place> place) {

  /**
   * A field of the later record.
   *
   * @param part the object it was sent in
   * @param was what it said before; empty where it said nothing, or what may name a person
   */
  public record Place(JsonValue.Obj part, String field, Optional<Text> was) {}

  /** How much a difference matters; the first ones go first. */
  public enum Weight {
    /** The vendor's word for the whole record. */
    STATUS,
    /** An amount of the record. */
    AMOUNT,
    /** A part that came or went, such as a transaction. */
    PART,
    /** Something inside a part that was there before. */
    INSIDE,
    /** Any other field of the record. */
    OTHER,
    /** A time, which mostly says that something else changed. */
    TIME
  }
}
