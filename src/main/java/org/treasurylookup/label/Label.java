package org.treasurylookup.label;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.treasurylookup.text.InvisibleCharacters;
import org.treasurylookup.text.Text;

/**
 * A name of ours for an address, an account or an id.
 *
 * @param value what is named, as it was written then; any spelling of it has the name
 * @param words the name, on one line
 * @param environment the environment whose value it is; empty for a value that is the same
 *     everywhere, such as an address
 */
public record Label(String value, String words, String environment, Instant changed) {
  /** How many characters a value has at most. */
  public static final int LONGEST_VALUE = 600;

  /** How many characters a name has at most; the same as BIP 329 advises to accept at least. */
  public static final int LONGEST_WORDS = 255;

  /* Who writes ids as short as an order number starts over in each environment. */
  private static final int SHORTEST_OF_ONE_WORLD = 20;
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u0085\\u2028\\u2029]+");

  public Label {
    value = value.strip();
    words = BLANKS.matcher(words).replaceAll(" ").strip();
  }

  /**
   * A name given to a value that was seen somewhere.
   *
   * @param environment where it was seen; empty when that is not known
   */
  public static Label given(String value, String words, String environment, Instant now) {
    return new Label(value, words, isTheSameEverywhere(value) ? "" : environment, now);
  }

  private static boolean isTheSameEverywhere(String value) {
    return value.strip().length() >= SHORTEST_OF_ONE_WORLD;
  }

  /** Why it cannot be one; empty when it can. */
  public Optional<Text> problem() {
    if (value.isEmpty()) {
      return Optional.of(Text.of("label.noValue"));
    }
    if (words.isEmpty()) {
      return Optional.of(Text.of("label.noWords"));
    }
    if (value.codePoints().anyMatch(Character::isISOControl)) {
      return Optional.of(Text.of("label.oddValue", InvisibleCharacters.show(value)));
    }
    if (length(value) > LONGEST_VALUE) {
      return Optional.of(Text.of("label.longValue", Text.number(LONGEST_VALUE)));
    }
    return length(words) > LONGEST_WORDS
        ? Optional.of(Text.of("label.longWords", Text.number(LONGEST_WORDS)))
        : Optional.empty();
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
