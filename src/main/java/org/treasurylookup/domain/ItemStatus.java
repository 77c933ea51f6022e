package org.treasurylookup.domain;

import org.treasurylookup.text.Text;

/** Status of an allocation item, sent since version 1.39 of the API. */
public enum ItemStatus implements KnownWord {
  PENDING("Pending", Tone.WAITING),
  TRANSFERRING("Transferring", Tone.PROGRESS),
  COMPLETED("Completed", Tone.SUCCESS),
  FAILED("Failed", Tone.FAILURE);

  private final String raw;
  private final Tone tone;

  ItemStatus(String raw, Tone tone) {
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
    return Text.of("status.item." + raw);
  }
}
