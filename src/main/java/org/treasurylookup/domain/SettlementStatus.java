package org.treasurylookup.domain;

import org.treasurylookup.text.Text;

/** Settlement of an order (reference page, field {@code settlement_status}). */
public enum SettlementStatus implements KnownWord {
  PENDING("Pending", Tone.WAITING),
  PROCESSING("Processing", Tone.PROGRESS),
  COMPLETED("Completed", Tone.SUCCESS),
  PARTIALLY_COMPLETED("PartiallyCompleted", Tone.ATTENTION),
  FAILED("Failed", Tone.FAILURE);

  @SuppressWarnings("ImmutableEnumChecker") // a record of texts
  private final Meaning meaning;

  SettlementStatus(String raw, Tone tone) {
    meaning = new Meaning(raw, tone, Text.of("status.settlement." + raw));
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
