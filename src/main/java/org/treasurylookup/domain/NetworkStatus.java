package org.treasurylookup.domain;

import org.treasurylookup.text.Text;

/** Status of a BitGo allocation or deallocation (reference page, field {@code status}). */
public enum NetworkStatus implements KnownWord {
  RESERVED("reserved", Tone.PROGRESS),
  CLEARED("cleared", Tone.SUCCESS),
  RELEASED("released", Tone.FAILURE);

  private final String raw;
  private final Tone tone;

  NetworkStatus(String raw, Tone tone) {
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
    return Text.of("status.allocation." + raw);
  }
}
