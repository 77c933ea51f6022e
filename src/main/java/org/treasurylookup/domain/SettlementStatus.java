package org.treasurylookup.domain;

import org.treasurylookup.text.Text;

/** Settlement of an order (reference page, field {@code settlement_status}). */
public enum SettlementStatus implements KnownWord {
  PENDING("Pending", Tone.WAITING),
  PROCESSING("Processing", Tone.PROGRESS),
  COMPLETED("Completed", Tone.SUCCESS),
  PARTIALLY_COMPLETED("PartiallyCompleted", Tone.ATTENTION),
  FAILED("Failed", Tone.FAILURE);

  private final String raw;
  private final Tone tone;

  SettlementStatus(String raw, Tone tone) {
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
    return Text.of("status.settlement." + raw);
  }
}
