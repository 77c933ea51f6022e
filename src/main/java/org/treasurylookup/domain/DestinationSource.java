package org.treasurylookup.domain;

import org.treasurylookup.text.Text;

/** Who recorded a destination, sent since version 1.42 of the API. */
public enum DestinationSource implements KnownWord {
  CLIENT("Client", Tone.NOTE),
  SYSTEM("System", Tone.NOTE);

  @SuppressWarnings("ImmutableEnumChecker") // a record of texts
  private final Meaning meaning;

  DestinationSource(String raw, Tone tone) {
    meaning = new Meaning(raw, tone, Text.of("type.source." + raw));
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
