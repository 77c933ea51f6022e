package org.treasurylookup.lookup;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.treasurylookup.text.Text;

/**
 * Keys, tokens and passwords in a pasted text, such as a command that asks a provider. They are
 * taken out before anything else looks at it: nothing of them is shown, kept or sent.
 */
public final class PastedSecret {
  /** What stands in the place of one. */
  public static final String MARK = "⟦•••⟧";

  /** Says that something was taken out. */
  public static final Text TAKEN_OUT = Text.of("recognise.secret");

  private static final String NAMES =
      "secret|secret[-_ ]?key|password|passwd|passphrase|passwort|kennwort|api[-_ ]?key|private[-_ ]?key"
          + "|(?:access|refresh|session|auth|bearer|id|api)[-_]?token|signature|hmac|otp";

  /* The first group, the name before a secret, stays. Only a text with a word of it is searched. */
  private static final List<Form> FORMS =
      List.of(
          new Form(
              List.of("private key"),
              "()-----BEGIN [A-Z ]*PRIVATE KEY-----[\\s\\S]*?(?:-----END [A-Z ]*PRIVATE"
                  + " KEY-----|\\z)"),
          new Form(
              List.of("eyj"),
              "()(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,}+\\.[A-Za-z0-9_-]++(?:\\.[A-Za-z0-9_-]*+)?"),
          new Form(
              List.of("authorization"),
              "(?i)((?<![A-Za-z0-9_-])(?:proxy-)?authorization[\"'\\\\]{0,4}\\s{0,4}[:=]\\s{0,4}[\"'\\\\]{0,4}"
                  + "(?:(?:bearer|basic|token|apikey|hmac)\\s{1,4})?+)[^\\s\"'\\\\,;⟦]+"),
          new Form(
              List.of("bearer"),
              "(?i)((?<![A-Za-z0-9_-])bearer\\s{1,4})(?=[^\\s]*[0-9])[A-Za-z0-9._~+/=-]{16,}"),
          new Form(
              List.of("cookie"),
              "(?i)((?<![A-Za-z0-9_-])(?:set-)?cookie[\"'\\\\]{0,4}\\s{0,4}:\\s{0,4})[^\"'\\r"
                  + "\\n"
                  + "⟦]+"),
          new Form(
              List.of("secret", "pass", "kennwort", "key", "token", "signature", "hmac", "otp"),
              "(?i)((?<![A-Za-z0-9_-])[A-Za-z0-9_-]{0,60}(?:"
                  + NAMES
                  + ")[\"'\\\\]{0,4}\\s{0,4}[:=：]\\s{0,4}[\"'\\\\]{0,4})[^\\s\"'\\\\&,;}\\]⟦]+"),
          new Form(
              List.of("secret", "pass", "kennwort", "key", "token"),
              "(?i)((?<![A-Za-z0-9_-])[A-Za-z0-9_-]{0,60}(?:"
                  + NAMES
                  + ")\\s{1,4})[0-9a-f]{64}(?![A-Za-z0-9])"),
          new Form(
              List.of("密", "钥", "令牌"), "((?:密码|密钥|私钥|令牌)\\s{0,4}[:=：]\\s{0,4})[^\\s\"'&,;}，。；⟦]+"),
          new Form(List.of("密", "钥"), "(?i)((?:密码|密钥|私钥)\\s{0,4})[0-9a-f]{64}(?![A-Za-z0-9])"),
          new Form(
              List.of("token"),
              "(?i)((?<![A-Za-z0-9_-])token[\"'\\\\]{0,4}\\s{0,4}[:=]\\s{0,4}[\"'\\\\]{0,4})[^\\s\"'\\\\&,;}\\]⟦]{20,}"),
          new Form(
              List.of("-u", "--user"),
              "((?<=\\s)(?:-u|--user)[\\s=]{1,4}[\"']?)[^\\s\"':⟦]+:[^\\s\"'⟦]+"),
          new Form(List.of("@"), "(://)[^\\s/@:⟦]*:[^\\s/@⟦]+(?=@)"));

  /* What a BitGo token has behind v2x, or as many of them as were copied. */
  private static final int DIGITS = 64;

  /* Fewer are no token, unless the lines that follow make it whole. */
  private static final int FEWEST = 8;

  private static final Pattern BEGIN = Pattern.compile("(?i)(?<![A-Za-z0-9])v2x([0-9a-f]*+)");
  private static final Pattern NEXT =
      Pattern.compile("(?i)\\G[\\h>]*+\\R[\\s>]*+([0-9a-f]{1,64}+)(?![A-Za-z0-9_-])");

  private PastedSecret() {}

  private record Form(List<String> words, Pattern pattern) {
    Form(List<String> words, String pattern) {
      this(words, Pattern.compile(pattern));
    }
  }

  /** A text with a mark in the place of every secret in it. */
  public static String without(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    String clean = lower.contains("v2x") ? withoutTokens(text) : text;
    for (var form : FORMS) {
      if (form.words.stream().anyMatch(lower::contains)) {
        clean = form.pattern.matcher(clean).replaceAll("$1" + MARK);
      }
    }
    return clean;
  }

  /* BitGo's token, broken by a mail: lines that follow are its own up to its last digit, and what
  would go beyond is something else, such as an id. */
  private static String withoutTokens(String text) {
    var begin = BEGIN.matcher(text);
    var clean = new StringBuilder(text.length());
    int from = 0;
    while (begin.find(from)) {
      int end = end(text, begin.end(), begin.group(1).length());
      boolean none = end < 0;
      clean.append(text, from, none ? begin.end() : begin.start()).append(none ? "" : MARK);
      from = none ? begin.end() : end;
    }
    return clean.append(text, from, text.length()).toString();
  }

  /* Where a token ends of which some digits stand in the first line; below 0 where it is none. */
  private static int end(String text, int firstEnd, int first) {
    int end = firstEnd;
    int digits = first;
    var next = NEXT.matcher(text);
    while (digits < DIGITS && next.find(end) && digits + next.group(1).length() <= DIGITS) {
      digits += next.group(1).length();
      end = next.end();
    }
    return first >= FEWEST || digits == DIGITS ? end : -1;
  }

  /** Whether something was taken out of a text. */
  static boolean wasIn(String text) {
    return text.contains(MARK);
  }

  /** Whether a text is nothing but what was taken out. */
  static boolean isAll(String text) {
    return wasIn(text) && PastedText.trim(text.replace(MARK, "")).isEmpty();
  }
}
