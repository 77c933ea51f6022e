package org.treasurylookup.domain.check.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.treasurylookup.text.Text;

/**
 * A text read as one way of writing a value.
 *
 * @param value what it names, the same for every spelling of it
 * @param network the network it was made for; blank where the spelling says none
 * @param prefix what stands before the characters that count, such as {@code 0x}
 * @param body those characters, as written
 * @param marks in which form it is written
 * @param flaw why it names nothing; its value then is the text itself
 */
record Spelling(
    String value,
    String network,
    String prefix,
    String body,
    Set<Mark> marks,
    Optional<ValueLikeness.Flaw> flaw) {

  /** Forms of which one value may be written in either. */
  enum Mark {
    /** Hex digits, where the chain's own form is another. */
    HEX("spelling.hex"),
    NON_BOUNCEABLE("spelling.bounceable"),
    /** The alphabet with + and /, not the one for addresses of pages. */
    STANDARD_BASE64("spelling.base64Alphabet"),
    /** Base64, where hex digits are usual. */
    BASE64("spelling.base64"),
    /** Without the zeros in front that fill an address up. */
    SHORT("spelling.zeros"),
    /** A UUID without its dashes. */
    UNDASHED("spelling.dashes");

    private final String key;

    Mark(String key) {
      this.key = key;
    }
  }

  Spelling {
    marks = Set.copyOf(marks);
  }

  static Spelling of(String value, String prefix, String body, Mark... marks) {
    return new Spelling(value, "", prefix, body, Set.of(marks), Optional.empty());
  }

  /** A text without any form known here: it equals itself alone. */
  static Spelling exact(String text) {
    return of(text, "", text);
  }

  /** A text of a known form whose checksum does not hold: it equals itself alone. */
  static Spelling broken(String text) {
    return new Spelling(text, "", "", text, Set.of(), Optional.of(ValueLikeness.Flaw.CHECKSUM));
  }

  /** Hex digits whose letter case is no checksum of them: the account stands nevertheless. */
  static Spelling miscased(String value, String prefix, String body) {
    var flaw = Optional.of(ValueLikeness.Flaw.CHECKSUM);
    return new Spelling(value, "", prefix, body, Set.of(Mark.HEX), flaw);
  }

  Spelling in(String place) {
    return new Spelling(value, place, prefix, body, marks, flaw);
  }

  /** What two spellings of one value differ in. */
  List<Text> differences(Spelling other) {
    List<Text> said = new ArrayList<>();
    for (var mark : Mark.values()) {
      if (marks.contains(mark) != other.marks.contains(mark)) {
        said.add(Text.of(mark.key));
      }
    }
    if (said.isEmpty()) {
      prefixes(other).ifPresent(said::add);
    }
    boolean cased = !body.equals(other.body) && body.equalsIgnoreCase(other.body);
    boolean casedPrefix = !prefix.equals(other.prefix) && prefix.equalsIgnoreCase(other.prefix);
    if (cased || casedPrefix) {
      said.add(Text.of("spelling.letterCase"));
    }
    return said;
  }

  private Optional<Text> prefixes(Spelling other) {
    if (prefix.equalsIgnoreCase(other.prefix)) {
      return Optional.empty();
    }
    if (prefix.isEmpty() || other.prefix.isEmpty()) {
      return Optional.of(Text.of("spelling.prefix", prefix + other.prefix));
    }
    return Optional.of(Text.of("spelling.otherPrefix", prefix, other.prefix));
  }
}
