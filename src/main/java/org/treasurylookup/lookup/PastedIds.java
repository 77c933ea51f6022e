package org.treasurylookup.lookup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.treasurylookup.lookup.IdsInText.Found;
import org.treasurylookup.lookup.IdsInText.Weight;
import org.treasurylookup.lookup.Recognizer.Recognition;
import org.treasurylookup.lookup.cells.IdColumns;
import org.treasurylookup.text.Text;

/** The ids of a pasted text, line by line: the same for the look-up box and for a list. */
public final class PastedIds {
  private static final String MAIL = "recognise.mail";

  /* What tells already why the id is written in another way than in the text. */
  private static final Set<String> TELLING =
      Set.of(
          "recognise.dashes",
          "recognise.uuid",
          "recognise.unwrapped",
          MAIL,
          "recognise.wide",
          "recognise.hyphens",
          "recognise.blanks");

  private static final Pattern RUN = Pattern.compile("[A-Za-z0-9._~-]++");
  private static final Pattern PARTS = Pattern.compile("[._~]+|--+");
  private static final Pattern ENDS = Pattern.compile("^[._~-]++|(?<![._~-])[._~-]++$");

  private PastedIds() {}

  /**
   * One line, or the lines over which an id was broken.
   *
   * @param number of the first, from 1
   * @param alone whether it holds an id and nothing else
   * @param ids in its order; empty where there is none
   */
  public record Line(int number, String pasted, boolean alone, List<Recognition> ids) {
    public Line {
      ids = List.copyOf(ids);
    }
  }

  /**
   * The lines of a text that are not blank. Of a piece of JSON those without an id are left out.
   */
  public static List<Line> of(String pasted) {
    String text = PastedSecret.without(pasted);
    String decoded = PastedSecret.without(MailEncoding.read(text));
    return decoded.equals(text)
        ? ofText(text)
        : ofText(decoded).stream().map(line -> saidOfMail(line, text)).toList();
  }

  /* What does not stand in the text as it is stands encoded in it. */
  private static Line saidOfMail(Line line, String text) {
    var ids =
        line.ids().stream()
            .map(
                id ->
                    text.contains(id.id()) || id.told().contains(Text.of(MAIL))
                        ? id
                        : id.told(Text.of(MAIL)))
            .toList();
    return new Line(line.number(), line.pasted(), line.alone(), ids);
  }

  private static List<Line> ofText(String text) {
    if (!PastedLines.mayBeMailSource(text)) {
      return read(PastedLines.of(text), found -> found);
    }
    var plain = PastedLines.of(text);
    var mail = PastedLines.ofMailSource(text);
    boolean folded = mail.size() < plain.size() || PastedLines.isMailSource(text);
    var asMail = ofMail(mail);
    var asText = read(plain, found -> found);
    var first = folded ? asMail : asText;
    var second = folded ? asText : asMail;
    return !isEmpty(first) ? first : isEmpty(second) ? asText : second;
  }

  private static boolean isEmpty(List<Line> lines) {
    return lines.stream().allMatch(line -> line.ids().isEmpty());
  }

  private static List<Line> ofMail(List<PastedLines.Line> lines) {
    return read(lines, found -> found.told(Text.of(MAIL)));
  }

  private static List<Line> read(
      List<PastedLines.Line> lines, Function<Recognition, Recognition> reading) {
    var chosen = new ChosenIds();
    for (var line : lines) {
      if (!line.isBlank()) {
        read(line, reading, chosen);
      }
    }
    return inTheirColumns(chosen.lines());
  }

  /* A number that stands alone in its row may be an amount. */
  private static List<Line> inTheirColumns(List<Line> lines) {
    var columns = new IdColumns();
    for (var line : lines) {
      var ids = line.ids().stream().filter(Recognition::isSure).map(Recognition::id).toList();
      columns.add(line.pasted(), ids);
    }
    return lines.stream()
        .map(
            line ->
                isNumber(line) && !columns.mayHold(line.pasted())
                    ? new Line(line.number(), line.pasted(), true, List.of())
                    : line)
        .toList();
  }

  private static boolean isNumber(Line line) {
    return line.alone() && line.ids().size() == 1 && line.ids().getFirst().isNumber();
  }

  private static void read(
      PastedLines.Line line, Function<Recognition, Recognition> reading, ChosenIds chosen) {
    var alone = Recognizer.alone(line.text());
    var found =
        alone.map(id -> List.of(new Found(id, Weight.RECORD))).orElseGet(() -> among(line.text()));
    var pieces = line.pieces().stream().map(PastedText::visible).toList();
    var standing = standing(pieces);
    boolean broken = pieces.size() > 1;
    var hyphened =
        broken ? standing(pieces.stream().map(PastedText::withHyphens).toList()) : standing;
    List<Found> said = new ArrayList<>();
    for (var each : found) {
      boolean stands = standing.contains(each.id().id()) || isWritten(each.id().id(), pieces);
      boolean joined = broken && !hyphened.contains(each.id().id());
      var id = stands ? each.id() : said(each.id(), joined ? pieces.size() : 1, reading);
      said.add(new Found(id, each.weight()));
    }
    if (!said.isEmpty()) {
      var first = said.getFirst();
      int hidden = PastedText.hidden(line.pasted());
      var counted = first.id().removed(hidden);
      boolean secret = PastedSecret.wasIn(line.pasted());
      said.set(
          0, new Found(secret ? counted.told(PastedSecret.TAKEN_OUT) : counted, first.weight()));
    }
    chosen.add(line, alone.isPresent(), said);
  }

  private static List<Found> among(String words) {
    var spelling = new PastedSpelling(words);
    return IdsInText.of(spelling.usual()).stream()
        .map(found -> new Found(spelling.told(found.id()), found.weight()))
        .toList();
  }

  /* Where the id does not stand in the text as it is, it is said why. */
  private static Recognition said(
      Recognition found, int pieces, Function<Recognition, Recognition> reading) {
    var told = reading.apply(found);
    if (pieces > 1 && told.equals(found)) {
      return found.told(Text.of("recognise.joined", Integer.toString(pieces)));
    }
    boolean known = told.removed() > 0 || told.told().stream().anyMatch(PastedIds::isTelling);
    return known ? told : told.told(Text.of("recognise.decoded"));
  }

  /* A target such as cobo:order:…, which is more than an id. */
  private static boolean isWritten(String target, List<String> pieces) {
    return !RUN.matcher(target).matches()
        && pieces.stream().anyMatch(piece -> piece.contains(target));
  }

  /* What may be an id in these texts as they are. */
  private static Set<String> standing(List<String> texts) {
    Set<String> standing = new HashSet<>();
    for (String text : texts) {
      RUN.matcher(text)
          .results()
          .map(MatchResult::group)
          .forEach(
              run -> {
                standing.add(ENDS.matcher(run).replaceAll(""));
                PARTS
                    .splitAsStream(run)
                    .map(part -> ENDS.matcher(part).replaceAll(""))
                    .forEach(standing::add);
              });
    }
    return standing;
  }

  private static boolean isTelling(Text told) {
    return TELLING.stream().anyMatch(told.key()::startsWith);
  }
}
