package org.treasurylookup.domain.change;

import org.treasurylookup.text.Text;

/**
 * One difference.
 *
 * @param path of the field in the later record, or in the earlier one where it is gone, such as
 *     {@code transactions[0].status}
 * @param weight how much it matters, for an order of few words
 * @param text in words; amounts in it can be masked, and what may name a person is not in it
 */
public record FieldChange(String path, Weight weight, Text text) {

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
