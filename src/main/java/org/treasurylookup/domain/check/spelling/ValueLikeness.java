package org.treasurylookup.domain.check.spelling;

import java.util.List;
import java.util.Optional;
import org.treasurylookup.text.Text;

/** How two texts compare as values. */
public sealed interface ValueLikeness {
  /**
   * Both name the same value.
   *
   * @param setAside what differs in the spelling and means nothing; empty for the same characters
   */
  record Same(List<Text> setAside) implements ValueLikeness {
    public Same {
      setAside = List.copyOf(setAside);
    }

    /** What was set aside, in one text. */
    public Text said() {
      return setAside.stream()
          .reduce((before, next) -> Text.of("list.pair", before, next))
          .orElseGet(() -> Text.literal(""));
    }
  }

  /**
   * The hex digits are the same, but mixed letter case is a checksum of them (ERC-55), and it does
   * not hold: the account is the same unless a digit was changed.
   *
   * @param one whether it does not hold in the first
   * @param other whether it does not hold in the second
   */
  record Miscased(boolean one, boolean other) implements ValueLikeness {}

  /**
   * They are different values.
   *
   * @param one what is wrong with the first by itself
   * @param other what is wrong with the second by itself
   */
  record Different(Optional<Flaw> one, Optional<Flaw> other, boolean network)
      implements ValueLikeness {}

  /** What makes a text name nothing, though it has the form of an address. */
  enum Flaw {
    /** Its checksum does not hold: a character was mistyped, lost or changed. */
    CHECKSUM
  }
}
