package org.treasurylookup.domain;

import org.treasurylookup.text.Text;

/** Result of BitGo's policy evaluation: an input to the outcome, not the outcome. */
public enum PolicyResult implements KnownWord {
  APPROVED("approved", Tone.SUCCESS),
  REJECTED("rejected", Tone.FAILURE);

  @SuppressWarnings("ImmutableEnumChecker") // a record of texts
  private final Meaning meaning;

  PolicyResult(String raw, Tone tone) {
    meaning = new Meaning(raw, tone, Text.of("status.policy." + raw));
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
