package org.treasurylookup.domain;

import org.treasurylookup.text.Text;

/** Who recorded a destination, sent since version 1.42 of the API. */
public enum DestinationSource implements KnownWord {
  CLIENT("Client", Tone.NOTE),
  SYSTEM("System", Tone.NOTE);

  private final String raw;
  private final Tone tone;

  DestinationSource(String raw, Tone tone) {
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
    return Text.of("type.source." + raw);
  }
}
