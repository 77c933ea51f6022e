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

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
