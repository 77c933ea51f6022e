package org.treasurylookup.domain;

import org.treasurylookup.text.Text;

/** Status of a batch allocation, sent since version 1.39 of the API. */
public enum BatchStatus implements KnownWord {
  PENDING("Pending", Tone.WAITING),
  PROCESSING("Processing", Tone.PROGRESS),
  COMPLETED("Completed", Tone.SUCCESS),
  PARTIALLY_COMPLETED("PartiallyCompleted", Tone.ATTENTION),
  FAILED("Failed", Tone.FAILURE);

  @SuppressWarnings("ImmutableEnumChecker") // a record of texts
  private final Meaning meaning;

  BatchStatus(String raw, Tone tone) {
    meaning = new Meaning(raw, tone, Text.of("status.batch." + raw));
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
