package org.treasurylookup.text;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * English with every word of ours between marks, so that a word without one is a word that is not
 * in the bundles.
 */
public final class Marked extends ResourceBundle {
  private static final String OPEN = "\u27E6";
  private static final String CLOSE = "\u27E7";
  private static final Pattern OURS =
      Pattern.compile("\\{[0-9]{1,2}}|(?<text>(?:(?!\\{[0-9]{1,2}}).)+)", Pattern.DOTALL);
  private static final Pattern MARKED = Pattern.compile(OPEN + "[^" + OPEN + CLOSE + "]*" + CLOSE);

  private final ResourceBundle english =
      ResourceBundle.getBundle(
          "messages.messages",
          Locale.ROOT,
          Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));

  /** The marked messages. */
  public static Messages messages() {
    return Messages.of(new Marked());
  }

  @Override
  protected @Nullable Object handleGetObject(String key) {
    return english.containsKey(key)
        ? OURS.matcher(english.getString(key)).replaceAll(Marked::marked)
        : null;
  }

  private static String marked(MatchResult part) {
    String text = part.group("text");
    return Matcher.quoteReplacement(text == null ? part.group() : OPEN + text + CLOSE);
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(english.keySet());
  }

  /** What of a text is not from the bundles. */
  public static String rest(String text) {
    return MARKED.matcher(text).replaceAll(" ");
  }
}
