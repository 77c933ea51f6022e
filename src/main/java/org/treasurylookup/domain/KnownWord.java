package org.treasurylookup.domain;

import org.treasurylookup.text.Text;

/** A value of a vendor's enumeration that this version knows. */
public interface KnownWord {
  /** The vendor's spelling. */
  String raw();

  /** Who has to act how soon. */
  Tone tone();

  Text text();
}
