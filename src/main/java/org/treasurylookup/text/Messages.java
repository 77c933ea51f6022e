package org.treasurylookup.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of one language, from {@code resources/messages}; English stands in for a gap. As
 * they are written, or as they are {@link #drawn}: a window has the latter alone.
 */
public final class Messages {

  /** English: the language of {@code print} and of everything another program may read. */
  public static final Messages ENGLISH = spoken(Language.ENGLISH);

  private static final String NUMBER = "value.number";
  private static final Pattern THOUSANDS = Pattern.compile("(?<=[0-9])(?=(?:[0-9]{3})++$)");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([0-9]{1,2})}");

  private final ResourceBundle bundle;
  private final boolean english;
  private final UnaryOperator<String> each;

  private Messages(ResourceBundle bundle, boolean english, UnaryOperator<String> each) {
    this.bundle = bundle;
    this.english = english;
    this.each = each;
  }

  private static Messages spoken(Language language) {
    var bundle =
        ResourceBundle.getBundle(
            "messages.messages",
            language.bundle(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new Messages(bundle, language == Language.ENGLISH, UnaryOperator.identity());
  }

  /** The messages of a bundle of the caller's, which is in a language of its own. */
  public static Messages of(ResourceBundle bundle) {
    return new Messages(bundle, false, UnaryOperator.identity());
  }

  /** The messages of a language; for {@link Language#SYSTEM} those of the operating system's. */
  public static Messages of(Language language) {
    return spoken(language.spoken(Locale.getDefault()));
  }

  /**
   * The same as they are drawn: what a sentence repeats that is written from right to left stands
   * between marks that nobody sees, and leaves the words around it in their order.
   */
  public Messages drawn() {
    return new Messages(bundle, english, TextDirection::apart);
  }

  /** The same as they are written, without such marks: for what is copied, compared or kept. */
  public Messages plain() {
    return new Messages(bundle, english, UnaryOperator.identity());
  }

  /** The keys of this language and, behind them, of English. */
  public Set<String> keys() {
    return bundle.keySet();
  }

  public boolean has(String key) {
    return bundle.containsKey(key);
  }

  /**
   * The sentence for a key.
   *
   * @param arguments a {@link String} or {@link Text} for each placeholder
   * @return the sentence; the key itself when no bundle has it, so that a gap never stops a look-up
   */
  public String get(String key, Object... arguments) {
    return get(Text.of(key, arguments));
  }

  /**
   * The name of a value as it stands inside a sentence. English writes it small there, unless it is
   * an abbreviation; German nouns stay, and Chinese has no small letters.
   */
  public String within(String name) {
    boolean abbreviation = name.length() > 1 && Character.isUpperCase(name.charAt(1));
    return !english || abbreviation || name.isEmpty()
        ? name
        : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  /** The sentence for a text, its nested texts put into the same language. */
  public String get(Text text) {
    if (text.key().isEmpty()) {
      return each.apply((String) text.arguments().getFirst());
    }
    if (text.key().equals(NUMBER)) {
      return grouped((String) text.arguments().getFirst());
    }
    return bundle.containsKey(text.key()) ? fill(bundle.getString(text.key()), text) : text.key();
  }

  private String grouped(String digits) {
    return THOUSANDS.matcher(digits).replaceAll(bundle.getString(NUMBER));
  }

  /** A sentence in pieces, its ids each for itself; joined they are {@link #get(Text)}. */
  public List<Piece> pieces(Text text) {
    List<Piece> pieces = new ArrayList<>();
    collect(text, pieces);
    return List.copyOf(pieces);
  }

  /**
   * Part of a sentence.
   *
   * @param id what {@link Text#id} made it; empty for words
   */
  public record Piece(String words, Optional<Text> id) {
    /** Words in which nothing leads anywhere. */
    public static Piece of(String words) {
      return new Piece(words, Optional.empty());
    }
  }

  private void collect(Text text, List<Piece> into) {
    if (text.isId()) {
      into.add(new Piece(get(text), Optional.of(text)));
    } else if (!text.holdsId() || !bundle.containsKey(text.key())) {
      into.add(Piece.of(get(text)));
    } else {
      String pattern = bundle.getString(text.key());
      int from = 0;
      for (var match : PLACEHOLDER.matcher(pattern).results().toList()) {
        into.add(Piece.of(pattern.substring(from, match.start())));
        int index = Integer.parseInt(match.group(1));
        if (index < text.arguments().size() && text.arguments().get(index) instanceof Text inner) {
          collect(inner, into);
        } else {
          into.add(Piece.of(argument(match, text)));
        }
        from = match.end();
      }
      into.add(Piece.of(pattern.substring(from)));
    }
  }

  /* Not MessageFormat: an apostrophe in a translation or a brace in a payload must stay itself. */
  private String fill(String pattern, Text text) {
    return PLACEHOLDER
        .matcher(pattern)
        .replaceAll(match -> Matcher.quoteReplacement(argument(match, text)));
  }

  /* A number without an argument stays visible: a mistake in a bundle must not stop a look-up. */
  private String argument(MatchResult match, Text text) {
    int index = Integer.parseInt(match.group(1));
    if (index >= text.arguments().size()) {
      return match.group();
    }
    return text.arguments().get(index) instanceof Text nested
        ? get(nested)
        : each.apply((String) text.arguments().get(index));
  }
}
