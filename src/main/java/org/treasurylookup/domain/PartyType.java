package org.treasurylookup.domain;

import org.treasurylookup.text.Text;

/** Kind of counterparty or destination. */
public enum PartyType implements KnownWord {
  INDIVIDUAL("Individual", Tone.NOTE),
  ORGANIZATION("Organization", Tone.NOTE);

  @SuppressWarnings("ImmutableEnumChecker") // a record of texts
  private final Meaning meaning;

  PartyType(String raw, Tone tone) {
    meaning = new Meaning(raw, tone, Text.of("type.party." + raw));
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
