package org.treasurylookup.text;

import java.util.regex.Pattern;

/**
 * A token as it stands behind an amount, or another word of a provider's in a sentence: in quotes
 * where it could be read as more of the number or of the sentence, such as {@code 000 ETH}.
 */
public final class TokenInWords {
  /* A name such as 1INCH deceives nobody. */
  private static final Pattern PLAIN =
      Pattern.compile("(?![0-9]{2})(?![0-9._]*$)[A-Za-z0-9][A-Za-z0-9_.:+$*/-]*");

  private TokenInWords() {}

  /** The token or word, in quotes where it needs them. */
  public static String of(String token) {
    return token.isEmpty() || PLAIN.matcher(token).matches()
        ? token
        : "“" + InvisibleCharacters.oneLine(token) + "”";
  }
}
