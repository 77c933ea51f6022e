package org.treasurylookup.app;

import java.util.List;
import java.util.Optional;
import org.treasurylookup.lookup.Recognizer;
import org.treasurylookup.lookup.RecordLink;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.settings.file.SettingsException;
import org.treasurylookup.text.InvisibleCharacters;
import org.treasurylookup.text.Text;
import org.treasurylookup.text.TextBeginning;

/** One word of a command line or one clicked link: what to ask for and where. */
public sealed interface StartTarget {
  /**
   * Something to ask for.
   *
   * @param environment the environment a link names; empty for a target, which is asked in the
   *     environment of the window
   */
  record Ask(Target target, Optional<String> environment) implements StartTarget {}

  /**
   * A link that says nothing this version understands. Links come from outside, mostly by a click:
   * nobody reads standard error then, so the window has to say it.
   */
  record Refused(Text why) implements StartTarget {}

  /**
   * Reads all words before the first is asked for.
   *
   * @throws SettingsException naming the first word that is neither a target nor a link
   */
  static List<StartTarget> all(List<String> words) {
    return words.stream().map(StartTarget::of).toList();
  }

  /**
   * Reads a target or a link.
   *
   * @throws SettingsException when the word is neither
   */
  static StartTarget of(String word) {
    return RecordLink.isMeant(word) ? link(word) : new Ask(target(word), Optional.empty());
  }

  private static Target target(String word) {
    return Target.parse(word.strip()).orElseThrow(() -> problem(word));
  }

  private static SettingsException problem(String word) {
    if (word.isBlank()) {
      return new SettingsException("target.empty");
    }
    String id = word.replaceFirst("^[a-z]+:[a-z-]+:", "").replaceFirst("\\?trustOrg=.*$", "");
    return Recognizer.recognise(id)
        .problem()
        .map(problem -> new SettingsException("target.character", word, problem))
        .orElseGet(() -> new SettingsException("target.unknown", word));
  }

  private static StartTarget link(String word) {
    return RecordLink.parse(word)
        .<StartTarget>map(link -> new Ask(link.target(), Optional.of(link.environment())))
        .orElseGet(() -> refused(word));
  }

  private static StartTarget refused(String word) {
    String shown = InvisibleCharacters.show(TextBeginning.of(word, 200));
    return new Refused(Text.of("link.unreadable", shown));
  }
}
