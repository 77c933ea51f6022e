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
      "secret|secret[-_]?key|password|passwd|passphrase|passwort|kennwort|api[-_]?key|private[-_]?key"
          + "|(?:access|refresh|session|auth|bearer|id|api)[-_]?token|signature|hmac|otp";

  /* The first group, the name before a secret, stays. Only a text with a word of it is searched. */
  private static final List<Form> FORMS =
      List.of(
          new Form(
              List.of("private key"),
              "()-----BEGIN [A-Z ]*PRIVATE KEY-----[\\s\\S]*?(?:-----END [A-Z ]*PRIVATE"
                  + " KEY-----|\\z)"),
          /* BitGo's token has 64 digits: one that was cut off, or goes on in the next line, too. */
          new Form(
              List.of("v2x"),
              "(?i)()(?<![A-Za-z0-9])v2x(?:[0-9a-f]{64,}+"
                  + "|[0-9a-f]{8,63}+(?:[\\s>]*\\R[\\s>]*[0-9a-f]{1,56}+(?![A-Za-z0-9_-]))?+)"),
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
          new Form(List.of("密", "令牌"), "((?:密码|密钥|令牌)\\s{0,4}[:=：]\\s{0,4})[^\\s\"'&,;}，。；⟦]+"),
          new Form(
              List.of("token"),
              "(?i)((?<![A-Za-z0-9_-])token[\"'\\\\]{0,4}\\s{0,4}[:=]\\s{0,4}[\"'\\\\]{0,4})[^\\s\"'\\\\&,;}\\]⟦]{20,}"),
          new Form(
              List.of("-u", "--user"),
              "((?<=\\s)(?:-u|--user)[\\s=]{1,4}[\"']?)[^\\s\"':⟦]+:[^\\s\"'⟦]+"),
          new Form(List.of("@"), "(://)[^\\s/@:⟦]*:[^\\s/@⟦]+(?=@)"));

  private PastedSecret() {}

  private record Form(List<String> words, Pattern pattern) {
    Form(List<String> words, String pattern) {
      this(words, Pattern.compile(pattern));
    }
  }

  /** A text with a mark in the place of every secret in it. */
  public static String without(String text) {
    String clean = text;
    String lower = text.toLowerCase(Locale.ROOT);
    for (var form : FORMS) {
      if (form.words.stream().anyMatch(lower::contains)) {
        clean = form.pattern.matcher(clean).replaceAll("$1" + MARK);
      }
    }
    return clean;
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
