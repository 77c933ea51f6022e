package org.treasurylookup.domain;

import org.treasurylookup.text.Text;

/**
 * Direction of a BitGo Go Network record (reference page, field {@code type}): no state, so no tone
 * of its own.
 */
public enum NetworkType implements KnownWord {
  ALLOCATION("allocation", Tone.NOTE),
  DEALLOCATION("deallocation", Tone.NOTE);

  private final String raw;
  private final Tone tone;

  NetworkType(String raw, Tone tone) {
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
    return Text.of("type.network." + raw);
  }
}
