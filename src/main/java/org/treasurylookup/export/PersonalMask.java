package org.treasurylookup.export;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.RecordPart;
import org.treasurylookup.domain.check.result.Assessment;
import org.treasurylookup.domain.json.JsonValue;
import org.treasurylookup.domain.privacy.JsonMask;
import org.treasurylookup.domain.privacy.PersonalTexts;
import org.treasurylookup.domain.privacy.UrlMask;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.text.Text;

/**
 * Keeps what names or reaches a person out of a file, unless it was asked for.
 *
 * @param personal whether personal data is written
 */
public record PersonalMask(boolean personal) {
  /** What stands in place of personal data; its length says nothing about that. */
  public static final String MASK = "[masked]";

  private static final String END = "\\s\\p{Z};|";
  private static final String OF_NUMBER = "[^\\p{L}@" + END + "]*";

  /* A number with its commas, signs and all, else what stands between commas. */
  private static final Pattern WORD =
      Pattern.compile(
          "(?<![^,%1$s])%2$s\\p{Nd}%2$s(?![^,%1$s])|[^,%1$s]+".formatted(END, OF_NUMBER));
  private static final Pattern NUMBER = Pattern.compile("\\P{L}*");
  private static final Pattern ID =
      Pattern.compile(
          "(?=.*[0-9])[\\p{Ps}\\p{Pi}\"']*[A-Za-z0-9._~:/#\\p{Cf}-]+[\\p{Pe}\\p{Pf}\"']*");
  private static final Pattern MASKS =
      Pattern.compile(Pattern.quote(MASK) + "(?:[\\s\\p{Z}]++" + Pattern.quote(MASK) + ")++");

  /** A finding as JSON, its record in a field {@code record}, with the personal data masked. */
  public String json(Finding finding, String json) {
    return json(json, finding.isAboutPerson(), "record");
  }

  private String json(String json, boolean person) {
    return json(json, person, "");
  }

  private String json(String json, boolean person, String where) {
    var people = person ? Set.of(where) : Set.<String>of();
    return personal ? json : JsonMask.of(json, FieldPrivacy.PERSONAL::equals, MASK, people);
  }

  /**
   * A received field as the text of a cell: what was sent, {@code null} for null, and nothing for a
   * field that was not sent.
   *
   * @param person whether it stands in what is about a person
   */
  String cell(FieldPrivacy privacy, boolean person, Received<?> received) {
    return switch (received) {
      case Received.Absent<?>() -> "";
      case Received.Null<?>() -> "null";
      case Received.Value<?>(String raw, _) -> hides(privacy) ? MASK : raw;
      case Received.Malformed<?>(String raw, _) -> hides(privacy) ? MASK : json(raw, person);
    };
  }

  /** The fields of a part that this version does not know, as JSON. */
  String unknown(RecordPart part, boolean person) {
    return person && !personal ? MASK : json(new JsonValue.Obj(part.unknown()).toJson(), false);
  }

  /** Findings in whose sentences and URLs nothing about a person is quoted. */
  public List<Finding> of(List<Finding> findings) {
    return personal ? findings : findings.stream().map(this::of).toList();
  }

  private Finding of(Finding finding) {
    var people = finding.record().map(PersonalTexts::in).orElse(Set.of());
    var said = people.isEmpty() ? finding : finding.with(masked(finding.assessment(), people));
    String id = finding.target().id();
    return said.withAnswers(answer -> answer.with(UrlMask.of(answer.url(), id, MASK)));
  }

  private static Assessment masked(Assessment said, Set<String> people) {
    UnaryOperator<Text> mask = text -> text.mapArguments(words -> masked(words, people));
    return said.withTexts(mask);
  }

  private static String masked(String words, Set<String> people) {
    return people.stream().anyMatch(text -> quotes(words, text)) ? MASK : words;
  }

  /*
   * A text as short as a country's code stands in other words by chance, and so does a number as a
   * part of another one.
   */
  private static boolean quotes(String words, String text) {
    boolean number = NUMBER.matcher(text).matches();
    if (text.length() <= 3) {
      return !number && words.equals(text);
    }
    return words.contains(text) && (!number || whole(text).matcher(words).find());
  }

  private static Pattern whole(String number) {
    return Pattern.compile("(?<!\\p{Nd}|\\p{Nd}[.,])" + Pattern.quote(number) + "(?![.,]?\\p{Nd})");
  }

  /** A list of which only the ids and numbers in its lines are left. */
  public PastedList of(PastedList list) {
    return personal
        ? list
        : new PastedList(list.environment(), list.lines().stream().map(this::line).toList());
  }

  private PastedList.Line line(PastedList.Line line) {
    return new PastedList.Line(
        line.number(),
        line.line(),
        pasted(line.pasted(), line.id().orElse("")),
        line.id(),
        line.sameAs(),
        line.words(),
        line.finding().map(this::of));
  }

  /* Beside the id may stand whatever was in the mail or spreadsheet. */
  private static String pasted(String line, String id) {
    String masked =
        WORD.matcher(line)
            .replaceAll(
                found -> isId(found.group(), id) ? Matcher.quoteReplacement(found.group()) : MASK);
    return MASKS.matcher(masked).replaceAll(MASK);
  }

  private static boolean isId(String word, String id) {
    return word.equals(id)
        || NUMBER.matcher(word).matches()
        || ID.matcher(Normalizer.normalize(word, Normalizer.Form.NFKC)).matches()
        || Target.parse(word).isPresent();
  }

  /** A sentence about findings, in which nothing about a person in them is quoted. */
  public Text said(Text sentence, Finding... about) {
    var people =
        Arrays.stream(about)
            .flatMap(finding -> finding.record().stream())
            .flatMap(record -> PersonalTexts.in(record).stream())
            .collect(Collectors.toSet());
    return personal ? sentence : sentence.mapArguments(words -> masked(words, people));
  }

  /**
   * The value beside a label in an explanation.
   *
   * @param label the path of a received field, or words of ours
   * @param person whether the record is about a person
   */
  public String step(Text label, String value, boolean person) {
    String path = label.key().isEmpty() ? (String) label.arguments().getFirst() : "";
    if (personal || path.isEmpty()) {
      return value;
    }
    if (hides(FieldPrivacy.ofPath(path, person))) {
      return MASK;
    }
    return isNested(value) ? json(value, person) : value;
  }

  private static boolean isNested(String value) {
    return value.startsWith("{") || value.startsWith("[");
  }

  private boolean hides(FieldPrivacy privacy) {
    return !personal && privacy == FieldPrivacy.PERSONAL;
  }
}
