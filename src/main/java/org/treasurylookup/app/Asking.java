package org.treasurylookup.app;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.treasurylookup.lookup.Recognizer;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.settings.SettingsException;
import org.treasurylookup.text.Hidden;
import org.treasurylookup.text.Text;

/** One word of a command line or one clicked link: what to ask for and where. */
public sealed interface Asking {
  /** How links begin. */
  String SCHEME = "treasury-lookup:";

  /** Longest link read: an id of 200 characters, an environment of 40, words around them. */
  int LONGEST = 1000;

  /**
   * Something to ask for.
   *
   * @param environment the environment a link names; empty for a target, which is asked in the
   *     environment of the window
   */
  record Ask(Target target, Optional<String> environment) implements Asking {}

  /**
   * A link that says nothing this version understands. Links come from outside, mostly by a click:
   * nobody reads standard error then, so the window has to say it.
   *
   * @param why for the user
   */
  record Refused(Text why) implements Asking {}

  /**
   * Reads all words before the first is asked for.
   *
   * @throws SettingsException naming the first word that is neither a target nor a link
   */
  static List<Asking> all(List<String> words) {
    return words.stream().map(Asking::of).toList();
  }

  /**
   * Reads a target or a link.
   *
   * @throws SettingsException when the word is neither
   */
  static Asking of(String word) {
    return isLink(word) ? link(word) : new Ask(target(word), Optional.empty());
  }

  /** Whether a word is meant as a link, readable or not. */
  static boolean isLink(String word) {
    return word.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }

  private static Target target(String word) {
    return Target.parse(word).orElseThrow(() -> problem(word));
  }

  private static SettingsException problem(String word) {
    String id = word.replaceFirst("^[a-z]+:[a-z]+:", "").replaceFirst("\\?trustOrg=.*$", "");
    return Recognizer.recognise(id)
        .problem()
        .map(problem -> new SettingsException("target.character", word, problem))
        .orElseGet(() -> new SettingsException("target.unknown", word));
  }

  /* treasury-lookup://ENVIRONMENT/PROVIDER/KIND/ID */
  private static Asking link(String word) {
    String[] parts = word.substring(SCHEME.length()).split("/", -1);
    if (word.length() > LONGEST || parts.length != 6 || !(parts[0] + parts[1]).isEmpty()) {
      return refused(word);
    }
    var environment = decoded(parts[2]).filter(name -> !name.isBlank());
    var target = Target.parse(parts[3] + ":" + parts[4] + ":" + parts[5]);
    return environment.isPresent() && target.isPresent()
        ? new Ask(target.get(), environment)
        : refused(word);
  }

  private static Asking refused(String word) {
    String shown = word.length() > 200 ? word.substring(0, 200) + "…" : word;
    return new Refused(Text.of("link.unreadable", Hidden.show(shown)));
  }

  private static Optional<String> decoded(String text) {
    try {
      return Optional.of(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
