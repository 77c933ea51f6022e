package org.treasurylookup.domain;

import org.treasurylookup.text.Text;

/** Status of a batch allocation, sent since version 1.39 of the API. */
public enum BatchStatus implements KnownWord {
  PENDING("Pending", Tone.WAITING),
  PROCESSING("Processing", Tone.PROGRESS),
  COMPLETED("Completed", Tone.SUCCESS),
  PARTIALLY_COMPLETED("PartiallyCompleted", Tone.ATTENTION),
  FAILED("Failed", Tone.FAILURE);

  private final String raw;
  private final Tone tone;

  BatchStatus(String raw, Tone tone) {
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
    return Text.of("status.batch." + raw);
  }
}
