package org.treasurylookup.domain;

/** A value of a vendor's enumeration that this version knows. */
public interface KnownWord {
  /** The vendor's spelling. */
  String raw();

  /** Who has to act how soon. */
  Tone tone();

  /** Message key of the badge text. */
  String key();
}
