package org.treasurylookup.domain;

import org.treasurylookup.text.Text;

/** Result of BitGo's policy evaluation: an input to the outcome, not the outcome. */
public enum PolicyResult implements KnownWord {
  APPROVED("approved", Tone.SUCCESS),
  REJECTED("rejected", Tone.FAILURE);

  private final String raw;
  private final Tone tone;

  PolicyResult(String raw, Tone tone) {
    this.raw = raw;
    this.tone = tone;
  }

  @Override
  public String raw() {
    return raw;
  }

  @Override
  public Tone tone() {
    return tone;
  }

  @Override
  public Text text() {
    return Text.of("status.policy." + raw);
  }
}
