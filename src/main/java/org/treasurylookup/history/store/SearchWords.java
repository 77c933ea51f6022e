package org.treasurylookup.history.store;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.treasurylookup.domain.Decimal;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.RecordPart;
import org.treasurylookup.history.entry.HistoryEntry;
import org.treasurylookup.history.entry.HistoryQuery;
import org.treasurylookup.history.entry.HistoryQuery.Column;
import org.treasurylookup.lookup.Finding;

/**
 * By which words a finding is found again, in one spelling each: values (ids, references,
 * addresses, hashes, accounts), amounts, and what names a person. Only their keyed digests are
 * stored.
 */
final class SearchWords {
  private static final String VALUE = "v:";
  private static final String AMOUNT = "a:";
  private static final String PARTY = "p:";
  private static final Pattern PREFIXED_HEX = Pattern.compile("0x[0-9a-f]+");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  private static final int LONGEST = 300;
  private static final int SHORTEST_PART = 3;

  private final Set<String> words = new HashSet<>();

  private SearchWords() {}

  static Set<String> of(Finding finding, HistoryEntry entry) {
    var all = new SearchWords();
    var result = entry.result();
    all.add(Column.ENVIRONMENT, entry.place().environment());
    all.add(Column.USER, entry.asker().user());
    all.add(Column.OUTCOME, result.outcome());
    all.add(Column.STATUS, result.status());
    all.add(Column.VERDICT, result.verdict());
    all.add(Column.LEVEL, result.level());
    result.notes().forEach(note -> all.add(Column.NOTE, note));
    all.words.add(value(finding.target().id()));
    all.words.add(value(finding.target().toString()));
    finding.record().ifPresent(record -> record.walk((_, part) -> all.add(part)));
    return all.words;
  }

  /** The word of a code; our own may be written with blanks, as in "paid in full". */
  static String of(HistoryQuery.Code code) {
    String value = code.value().strip().toLowerCase(Locale.ROOT);
    return switch (code.column()) {
      case VERDICT, NOTE -> code.column().name() + ":" + withBlanks(value, "_");
      case ENVIRONMENT, USER, OUTCOME, STATUS, LEVEL -> code.column().name() + ":" + value;
    };
  }

  /** Whether a word is a value, or an amount. */
  static boolean isValue(String word) {
    return word.startsWith(VALUE) || word.startsWith(AMOUNT);
  }

  /** Whether a word names a person or a firm. */
  static boolean isParty(String word) {
    return word.startsWith(PARTY);
  }

  static boolean isCode(String word) {
    return !isValue(word) && !isParty(word);
  }

  /** A word without what tells its kind; a code keeps its column. */
  static String bare(String word) {
    return isCode(word) ? word : word.substring(VALUE.length());
  }

  private void add(Column column, String value) {
    if (!value.isEmpty()) {
      words.add(of(new HistoryQuery.Code(column, value)));
    }
  }

  /** The words that a search for a text looks for, any of which is enough. */
  static List<String> sought(String text, boolean personal) {
    var found = new HashSet<String>();
    found.add(value(text));
    Decimal.read(text.strip()).ifPresent(amount -> found.add(amount(amount)));
    if (personal) {
      found.add(party(text));
    }
    return List.copyOf(found);
  }

  private void add(RecordPart part) {
    for (var field : part.fields()) {
      if (field.received() instanceof Received.Value<?> sent
          && sent.value() instanceof Decimal amount) {
        words.add(amount(amount));
      } else {
        add(field);
      }
    }
  }

  /* Parts and lists write their text only when asked, and none of it is searched. */
  private void add(RecordPart.Field field) {
    switch (field.vendor().kind()) {
      case ID -> text(field).ifPresent(text -> words.add(value(text)));
      case TEXT -> text(field).ifPresent(text -> addText(field.vendor().privacy(), text));
      case WORDS -> text(field).ifPresent(this::addParty);
      case STATUS,
          TOKEN,
          AMOUNT,
          LIMIT,
          RATE,
          TRUTH,
          SECONDS,
          MILLISECONDS,
          ISO_TIME,
          PART,
          LIST -> {}
    }
  }

  private static Optional<String> text(RecordPart.Field field) {
    return field.received().text().filter(text -> !text.isBlank() && text.length() <= LONGEST);
  }

  private void addText(FieldPrivacy privacy, String text) {
    switch (privacy) {
      case PERSONAL, WORDS -> addParty(text);
      case AMOUNT -> Decimal.read(text).ifPresent(amount -> words.add(amount(amount)));
      case OPEN -> words.add(value(text));
    }
  }

  /* A party is found by its whole name, and by each part of it. */
  private void addParty(String text) {
    words.add(party(text));
    for (String part : withBlanks(text.strip(), " ").split(" ", -1)) {
      if (part.length() >= SHORTEST_PART) {
        words.add(party(part));
      }
    }
  }

  /* One spelling for search: two values of one spelling are both found, and then told apart. */
  static String plainValue(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT);
    boolean prefixed = plain.startsWith("0x") && PREFIXED_HEX.matcher(plain).matches();
    return prefixed ? plain.substring(2) : plain;
  }

  static String plainAmount(Decimal amount) {
    BigDecimal number = amount.number();
    return number.signum() == 0 ? "0" : number.abs().stripTrailingZeros().toString();
  }

  /** A name in the one spelling that is searched. */
  static String plainParty(String text) {
    String plain = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC);
    return withBlanks(plain, " ").toLowerCase(Locale.ROOT);
  }

  /* Nearly all texts are words of ASCII with one blank between them: no pattern is asked for them. */
  private static String withBlanks(String text, String blank) {
    return isPlain(text) ? text.replace(" ", blank) : BLANKS.matcher(text).replaceAll(blank);
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      if (each > '~' || each < ' ' || (each == ' ' && text.startsWith("  ", i))) {
        return false;
      }
    }
    return true;
  }

  private static String value(String text) {
    return VALUE + plainValue(text);
  }

  private static String amount(Decimal amount) {
    return AMOUNT + plainAmount(amount);
  }

  private static String party(String text) {
    return PARTY + plainParty(text);
  }
}
