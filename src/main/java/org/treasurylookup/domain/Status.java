package org.treasurylookup.domain;

import java.util.Optional;
import org.treasurylookup.text.Text;

/**
 * A vendor's word, verbatim. A word this version does not know is a status too, with its own tone.
 *
 * @param raw the vendor's spelling as received
 * @param word the known value of exactly that spelling, if there is one
 * @param <W> the enumeration of the field
 */
public record Status<W extends KnownWord>(String raw, Optional<W> word) {

  /** Looks the spelling up among the known values; letter case counts. */
  public static <W extends Enum<W> & KnownWord> Status<W> of(String raw, Class<W> words) {
    for (var word : words.getEnumConstants()) {
      if (word.raw().equals(raw)) {
        return new Status<>(raw, Optional.of(word));
      }
    }
    return new Status<>(raw, Optional.empty());
  }

  /** The tone of the word, {@link Tone#UNKNOWN} for a word this version does not know. */
  public Tone tone() {
    return word.map(KnownWord::tone).orElse(Tone.UNKNOWN);
  }

  /** The badge text; the raw word itself when this version does not know it. */
  public Text text() {
    return word.map(KnownWord::text).orElseGet(() -> Text.literal(raw));
  }

  public boolean is(W value) {
    return word.filter(value::equals).isPresent();
  }
}
