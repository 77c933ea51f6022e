package org.treasurylookup.domain;

import org.treasurylookup.text.Text;

/** Status of a pay-in order (reference page, field {@code status}). */
public enum OrderStatus implements KnownWord {
  PENDING("Pending", Tone.WAITING),
  PROCESSING("Processing", Tone.PROGRESS),
  COMPLETED("Completed", Tone.SUCCESS),
  EXPIRED("Expired", Tone.INACTIVE),
  UNDERPAID("Underpaid", Tone.ATTENTION);

  private final String raw;
  private final Tone tone;

  OrderStatus(String raw, Tone tone) {
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
    return Text.of("status.order." + raw);
  }
}
