package org.treasurylookup.domain;

import org.treasurylookup.text.Text;

/** A value of a vendor's enumeration that this version knows. */
public interface KnownWord {
  Meaning meaning();

  /** The vendor's spelling. */
  default String raw() {
    return meaning().raw();
  }

  default Tone tone() {
    return meaning().tone();
  }

  default Text text() {
    return meaning().text();
  }

  /**
   * What a spelling means.
   *
   * @param raw the vendor's spelling
   * @param tone who has to act how soon
   */
  record Meaning(String raw, Tone tone, Text text) {}
}
