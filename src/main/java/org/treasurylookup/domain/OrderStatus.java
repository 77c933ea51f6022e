package org.treasurylookup.domain;

import org.treasurylookup.text.Text;

/** Status of a pay-in order (reference page, field {@code status}). */
public enum OrderStatus implements KnownWord {
  PENDING("Pending", Tone.WAITING),
  PROCESSING("Processing", Tone.PROGRESS),
  COMPLETED("Completed", Tone.SUCCESS),
  EXPIRED("Expired", Tone.INACTIVE),
  UNDERPAID("Underpaid", Tone.ATTENTION);

  @SuppressWarnings("ImmutableEnumChecker") // a record of texts
  private final Meaning meaning;

  OrderStatus(String raw, Tone tone) {
    meaning = new Meaning(raw, tone, Text.of("status.order." + raw));
  }

  /** Whether nothing follows on it. */
  public boolean isOver() {
    return this != PENDING && this != PROCESSING;
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
