package org.treasurylookup.settings.keys;

import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.settings.file.SettingsException;

/**
 * Secrets in the form a provider gives them out in, read from an array that is overwritten. No
 * {@code String} is made of them here; what was pasted, or given on standard input, was one before.
 */
public final class TypedSecret {
  /** Hex digits of a Cobo secret. */
  public static final int COBO_DIGITS = 64;

  private static final int LONGEST = 4096;

  /* What an Ed25519 key in PEM begins with, as Base64 of what stands before its secret. */
  private static final List<String> PEM = List.of("-----BEGIN", "MC4CAQAwBQYDK2Vw");

  private TypedSecret() {}

  /**
   * The secret for a provider; what is often copied with it is ignored: blanks, quotation marks and
   * characters that nobody sees, around it.
   *
   * @param typed overwritten before this returns
   * @throws SettingsException when it cannot be one
   */
  public static Secret of(Provider provider, char[] typed) {
    return switch (provider) {
      case COBO -> digits(typed, isPem(typed) ? "secrets.cobo.pem" : "secrets.cobo");
      case BITGO ->
          read(typed, TypedSecret::isAround, 1, LONGEST, c -> c > ' ' && c < 127, "secrets.bitgo");
    };
  }

  /** Whether a secret has the form of Cobo's. */
  public static boolean isCoboSecret(Secret secret) {
    return secret.use(
        bytes -> {
          boolean fits = bytes.length == COBO_DIGITS;
          for (byte digit : bytes) {
            fits &= isHex(digit);
          }
          return fits;
        });
  }

  /**
   * A password for a proxy: printable ASCII, taken as it is.
   *
   * @param typed overwritten before this returns
   * @throws SettingsException when it has other characters
   */
  public static Secret password(char[] typed) {
    return read(
        typed, Character::isWhitespace, 1, LONGEST, c -> c >= ' ' && c < 127, "secrets.proxy");
  }

  /**
   * The key of a desk, as many hex digits as a Cobo secret has, read like that.
   *
   * @param typed overwritten before this returns
   * @throws SettingsException when it cannot be one
   */
  public static Secret deskKey(char[] typed) {
    return digits(typed, "secrets.deskKey");
  }

  private static Secret digits(char[] typed, String problem) {
    return read(
        typed, TypedSecret::isAround, COBO_DIGITS, COBO_DIGITS, TypedSecret::isHex, problem);
  }

  private static Secret read(
      char[] typed,
      IntPredicate around,
      int shortest,
      int longest,
      IntPredicate allowed,
      String problem) {
    char[] stripped = new char[0];
    try {
      int from = 0;
      int to = typed.length;
      while (from < to && around.test(typed[from])) {
        from++;
      }
      while (to > from && around.test(typed[to - 1])) {
        to--;
      }
      stripped = Arrays.copyOfRange(typed, from, to);
      boolean fits = stripped.length >= shortest && stripped.length <= longest;
      for (char c : stripped) {
        fits &= allowed.test(c);
      }
      if (!fits) {
        throw new SettingsException(problem);
      }
      return Secret.of(stripped);
    } finally {
      Arrays.fill(stripped, '\0');
      Arrays.fill(typed, '\0');
    }
  }

  private static boolean isPem(char[] typed) {
    return PEM.stream().anyMatch(start -> holds(typed, start));
  }

  private static boolean holds(char[] typed, String start) {
    var whole = CharBuffer.wrap(typed);
    return IntStream.rangeClosed(0, typed.length - start.length())
        .anyMatch(
            at -> CharSequence.compare(whole.subSequence(at, at + start.length()), start) == 0);
  }

  private static boolean isAround(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT
        || "\"'`“”„‘’".indexOf(c) >= 0;
  }

  private static boolean isHex(int c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }
}
