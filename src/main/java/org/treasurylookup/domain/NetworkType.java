package org.treasurylookup.domain;

import org.treasurylookup.text.Text;

/**
 * Direction of a BitGo Go Network record (reference page, field {@code type}): no state, so no tone
 * of its own.
 */
public enum NetworkType implements KnownWord {
  ALLOCATION("allocation", Tone.NOTE),
  DEALLOCATION("deallocation", Tone.NOTE);

  @SuppressWarnings("ImmutableEnumChecker") // a record of texts
  private final Meaning meaning;

  NetworkType(String raw, Tone tone) {
    meaning = new Meaning(raw, tone, Text.of("type.network." + raw));
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
