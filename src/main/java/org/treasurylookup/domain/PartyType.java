package org.treasurylookup.domain;

import org.treasurylookup.text.Text;

/** Kind of counterparty or destination. */
public enum PartyType implements KnownWord {
  INDIVIDUAL("Individual", Tone.NOTE),
  ORGANIZATION("Organization", Tone.NOTE);

  private final String raw;
  private final Tone tone;

  PartyType(String raw, Tone tone) {
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
    return Text.of("type.party." + raw);
  }
}
