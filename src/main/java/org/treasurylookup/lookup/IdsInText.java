package org.treasurylookup.lookup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.treasurylookup.lookup.Recognizer.Recognition;
import org.treasurylookup.lookup.Target.Kind;
import org.treasurylookup.text.Text;

/** Finds the ids in a text that is more than an id: a mail, a line of JSON or of a log, a link. */
final class IdsInText {
  /** The id of an order among other words; alone it may have other characters, too. */
  static final Pattern ORDER = Pattern.compile("O[0-9]{8}(?:-[A-Za-z0-9]++)++");

  private static final String DASHES = PastedText.DASHES;

  /* Of scripts that put blanks between words: a letter of one is a part of the word. */
  private static final String LETTERS = "\\p{IsLatin}\\p{IsCyrillic}\\p{IsGreek}\\p{M}";

  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?<![A-Za-z0-9_:./-])(?:cobo|bitgo):[a-z-]{1,30}:[A-Za-z0-9._~-]{1,200}+"
              + "(?:\\?trustOrg=[A-Za-z0-9.&+%-]{1,120}+)?+(?![0-9:/%?="
              + LETTERS
              + "])");

  /* A word that may be percent-encoded. */
  private static final Pattern WORD = Pattern.compile("(?<![^\\s\\p{Z}\"'<>])[^\\s\\p{Z}\"'<>]++");
  private static final int LONGEST_WORD = 20_000;

  private static final String VALUE =
      "([A-Za-z0-9_"
          + DASHES
          + "]{1,201}+)(?![0-9_:"
          + LETTERS
          + DASHES
          + "]|/[A-Za-z0-9]|\\.[A-Za-z0-9]|[,'’][0-9])";

  /* After its name and a colon even a bare number is the id of an order. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)((?:"
              + KindNames.han()
              + "|(?<![A-Za-z0-9_:./-])[A-Za-zÄÖÜäöüß][A-Za-z0-9ÄÖÜäöüß_.-]{0,60}?)"
              + KindNames.SUFFIX
              + ")[\"'\\\\]{0,4}\\s{0,4}(?:[:=#：＝]|=>|->)\\s{0,4}[\"'\\\\\\[]{0,4}"
              + VALUE);

  private static final Pattern AFTER_WORD =
      Pattern.compile(
          "(?i)((?:"
              + KindNames.han()
              + "|(?<![A-Za-z0-9_:./-])"
              + KindNames.latin()
              + ")"
              + KindNames.SUFFIX
              + ")\\s{0,3}#?"
              + VALUE);

  /* An id and what may be part of one. */
  private static final Pattern RUN = Pattern.compile("[A-Za-z0-9._~" + DASHES + "]++");

  private static final Pattern WITHIN_RUN =
      Pattern.compile(
          "(?<![A-Za-z0-9])(?:[OR][0-9]{8}(?:["
              + DASHES
              + "][A-Za-z0-9]++)++"
              + "|[0-9a-fA-F]{6,9}(?:["
              + DASHES
              + "][0-9a-fA-F]{4}){3}["
              + DASHES
              + "][0-9a-fA-F]{12})"
              + "(?![A-Za-z0-9]|["
              + DASHES
              + "][A-Za-z0-9])");
  private static final Pattern UNDASHED = Pattern.compile("[0-9a-fA-F]{32}");

  /* What a sentence joins to an id by a dash is a word, not a part of the id. */
  private static final Pattern WORD_BEHIND =
      Pattern.compile("[\\u2012-\\u2015\\u2E3A\\u2E3B][^0-9]*$");
  private static final Pattern WORD_BEFORE =
      Pattern.compile(
          "^(?![0-9a-fA-F]{6,9}[\\u2012-\\u2015])[^0-9]*[\\u2012-\\u2015\\u2E3A\\u2E3B](?=[0-9a-fA-FOR])");

  /* O20250304-1 has eleven characters. */
  private static final int SHORTEST = 11;
  private static final int LONGEST = 2_000;

  private static final Pattern ENDS = Pattern.compile("[_" + DASHES + "]+$");
  private static final Pattern CUT = Pattern.compile("(?:\\.\\.|[" + DASHES + "])$");

  private IdsInText() {}

  /** How certainly something is an id that is meant. */
  enum Weight {
    RECORD,
    /** The id of something that belongs to a record, of which the id may stand beside it. */
    MENTIONED,
    /** An id of a record of ours, perhaps, and perhaps of something else. */
    UNSURE
  }

  /**
   * An id in a text.
   *
   * @param id what it may be
   */
  record Found(Recognition id, Weight weight) {
    Found said(Text more) {
      return id.told().contains(more) ? this : new Found(id.told(more), weight);
    }
  }

  /** The ids that stand out in a line, in its order. */
  static List<Found> of(String line) {
    return of(PastedEscapes.read(line), 0);
  }

  private static List<Found> of(String text, int depth) {
    Map<Integer, List<Found>> found = new TreeMap<>();
    String rest =
        take(
            found,
            PastedLink.FORM,
            text,
            link -> PastedLink.read(withoutEnd(link.group())).map(IdsInText::sure).stream());
    if (depth < PastedLink.DEEPEST && rest.indexOf('%') >= 0) {
      rest = take(found, WORD, rest, part -> encoded(part.group(), depth));
    }
    rest = take(found, WRITTEN, rest, part -> alone(part.group()));
    rest = take(found, NAMED, rest, part -> named(part.group(1), part.group(2)));
    rest = take(found, AFTER_WORD, rest, part -> afterWord(part.group(1), part.group(2)));
    String last = rest;
    take(found, RUN, last, part -> run(last, part));
    return found.values().stream().flatMap(List::stream).toList();
  }

  /* Reads what fits a pattern, and blanks out what held an id, so that it is found once. */
  private static String take(
      Map<Integer, List<Found>> found,
      Pattern form,
      String text,
      Function<MatchResult, Stream<Found>> read) {
    return form.matcher(text)
        .replaceAll(
            match -> {
              var ids = read.apply(match).toList();
              if (!ids.isEmpty()) {
                boolean cut =
                    text.startsWith("…", match.end()) || CUT.matcher(match.group()).find();
                found.put(
                    match.start(),
                    cut ? ids.stream().map(id -> id.said(PastedText.CUT_OFF)).toList() : ids);
              }
              boolean keep = ids.isEmpty() && form != PastedLink.FORM;
              return keep
                  ? Matcher.quoteReplacement(match.group())
                  : " ".repeat(match.group().length());
            });
  }

  private static Found sure(Recognition id) {
    return new Found(id, Weight.RECORD);
  }

  private static Stream<Found> encoded(String text, int depth) {
    if (text.length() > LONGEST_WORD || text.indexOf('%') < 0) {
      return Stream.empty();
    }
    String decoded = PastedLink.decoded(text);
    return decoded.equals(text) ? Stream.empty() : of(decoded, depth + 1).stream();
  }

  private static Stream<Found> alone(String text) {
    return Recognizer.alone(text).map(IdsInText::within).map(IdsInText::sure).stream();
  }

  private static Recognition within(Recognition found) {
    return found.told(Text.of("recognise.within"));
  }

  private static Stream<Found> named(String name, String value) {
    var kind = KindNames.kind(name);
    if (kind.isPresent()) {
      return ofKind(kind.get(), value)
          .or(
              () ->
                  Optional.of(value)
                      .filter(_ -> KindNames.isKey(name))
                      .flatMap(id -> trusted(kind.get(), id)))
          .map(IdsInText::weighed)
          .stream();
    }
    return KindNames.isKey(name)
        ? Recognizer.alone(value)
            .filter(Recognition::isSure)
            .map(IdsInText::within)
            .map(id -> ORDER.matcher(id.id()).matches() ? sure(id) : unsure(id))
            .stream()
        : Stream.empty();
  }

  private static Found weighed(Recognition id) {
    return switch (id.targets().getFirst().kind()) {
      case COBO_MERCHANT,
          COBO_TRANSACTION,
          COBO_COUNTERPARTY,
          COBO_DESTINATION,
          BITGO_CONNECTION,
          BITGO_APPROVAL ->
          new Found(id, Weight.MENTIONED);
      default -> sure(id);
    };
  }

  private static Found unsure(Recognition id) {
    return new Found(id, Weight.UNSURE);
  }

  /* The provider's own name of the field says what it is, whatever it looks like. */
  private static Optional<Recognition> trusted(Kind kind, String id) {
    boolean deposit = kind == Kind.COBO_TRANSACTION && id.startsWith("tx_");
    return !deposit && Target.isId(id) && id.chars().anyMatch(c -> c >= '0' && c <= '9')
        ? Optional.of(within(Recognition.found(id, List.of(Target.of(kind, id)))))
        : Optional.empty();
  }

  private static Optional<Recognition> ofKind(Kind kind, String value) {
    return Recognizer.ofKind(kind, ENDS.matcher(value).replaceFirst("")).map(IdsInText::within);
  }

  private static Stream<Found> afterWord(String name, String value) {
    return KindNames.kind(name)
        .flatMap(
            kind -> ofKind(kind, value).filter(id -> id.isSure() || kind == Kind.COBO_MERCHANT))
        .map(IdsInText::weighed)
        .stream();
  }

  /* Every id that stands out among words has a digit and is longer than a word: most are not. */
  private static Stream<Found> run(String text, MatchResult run) {
    String word = run.group();
    boolean mayBe =
        word.length() >= SHORTEST
            && word.length() <= LONGEST
            && word.chars().anyMatch(c -> c >= '0' && c <= '9')
            && !PastedText.isPartOfWord(text, run.start(), run.end());
    if (!mayBe) {
      return Stream.empty();
    }
    String id = WORD_BEHIND.matcher(word).replaceFirst("");
    String bare = WORD_BEFORE.matcher(id).replaceFirst("");
    boolean address = text.startsWith("@", run.end());
    return inRun(bare)
        .map(IdsInText::within)
        .map(found -> address || UNDASHED.matcher(bare).matches() ? unsure(found) : sure(found));
  }

  private static Stream<Recognition> inRun(String word) {
    var found = WITHIN_RUN.matcher(word).results().map(MatchResult::group).toList();
    if (!found.isEmpty()) {
      return found.stream()
          .flatMap(id -> Recognizer.alone(id).stream())
          .filter(Recognition::isSure);
    }
    return Recognizer.alone(word).filter(Recognition::isSure).stream();
  }

  private static String withoutEnd(String link) {
    int end = link.length();
    while (end > 0 && ".,;:!?…".indexOf(link.charAt(end - 1)) >= 0) {
      end--;
    }
    return link.substring(0, end);
  }
}
