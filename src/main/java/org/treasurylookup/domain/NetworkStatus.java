package org.treasurylookup.domain;

import org.treasurylookup.text.Text;

/** Status of a BitGo allocation or deallocation (reference page, field {@code status}). */
public enum NetworkStatus implements KnownWord {
  RESERVED("reserved", Tone.PROGRESS),
  CLEARED("cleared", Tone.SUCCESS),
  RELEASED("released", Tone.FAILURE);

  @SuppressWarnings("ImmutableEnumChecker") // a record of texts
  private final Meaning meaning;

  NetworkStatus(String raw, Tone tone) {
    meaning = new Meaning(raw, tone, Text.of("status.allocation." + raw));
  }

  /** Whether nothing follows on it. */
  public boolean isOver() {
    return this != RESERVED;
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
