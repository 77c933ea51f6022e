package org.treasurylookup.domain;

import org.treasurylookup.text.Text;

/** Status of an allocation item, sent since version 1.39 of the API. */
public enum ItemStatus implements KnownWord {
  PENDING("Pending", Tone.WAITING),
  TRANSFERRING("Transferring", Tone.PROGRESS),
  COMPLETED("Completed", Tone.SUCCESS),
  FAILED("Failed", Tone.FAILURE);

  @SuppressWarnings("ImmutableEnumChecker") // a record of texts
  private final Meaning meaning;

  ItemStatus(String raw, Tone tone) {
    meaning = new Meaning(raw, tone, Text.of("status.item." + raw));
  }

  /** Whether nothing follows on it. */
  public boolean isOver() {
    return this != PENDING && this != TRANSFERRING;
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
