package org.treasurylookup.lookup;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.treasurylookup.lookup.cells.PastedRow;

/** The lines of a pasted text as they were before a mail or a terminal broke them. */
final class PastedLines {
  private static final String DASHES = PastedText.DASHES;

  /* What mails and comments put in front of a line. */
  private static final Pattern MARKS =
      Pattern.compile("^[\\s\\p{Z}>|#*]+|^[\\s\\p{Z}]*//[\\s\\p{Z}]*");
  private static final Pattern TAIL = Pattern.compile("[A-Za-z0-9" + DASHES + "]{1,80}$");
  private static final Pattern HEAD = Pattern.compile("^[A-Za-z0-9" + DASHES + "]{1,80}");
  private static final Pattern PIECE = Pattern.compile("[A-Za-z0-9" + DASHES + "]{1,80}");
  private static final Pattern BEGUN_ORDER = Pattern.compile("O[0-9]{8}(?:-.*)?");
  private static final Pattern UNDASHED = Pattern.compile("[0-9a-fA-F]{32}");

  /* Numbers one below the other are of orders, and no id that was broken. */
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");
  private static final Pattern DIGIT = Pattern.compile("[0-9]");
  private static final Pattern ESCAPE = Pattern.compile("=(0[9AD]|[2-9A-F][0-9A-F])");
  private static final Pattern NO_ESCAPE = Pattern.compile("=(?![0-9A-F]{2}|\\s*(?:\\n|$))");
  private static final Pattern SOURCE =
      Pattern.compile("=3D(?:[\"'O]|https?:|[0-9a-fA-F]{8}-)|=E2=80=9[0-5]|=C2=AD");
  private static final Pattern HEADER =
      Pattern.compile("(?im)^content-transfer-encoding:\\s{0,4}quoted-printable");
  private static final Pattern GROUP_AT_END =
      Pattern.compile("[0-9a-fA-F]{4}[\\s\\p{Zs}" + DASHES + "]{0,4}$");
  private static final int MOST_PIECES = 3;

  private PastedLines() {}

  /**
   * One line, or several that are one.
   *
   * @param number of the first, from 1
   * @param pieces the lines as pasted
   * @param text what they say, without what nobody sees
   */
  record Line(int number, List<String> pieces, String text) {
    boolean isBlank() {
      return text.isBlank();
    }

    String pasted() {
      return String.join("\n", pieces);
    }
  }

  /** The lines of a text; blank ones too. */
  static List<Line> of(String text) {
    var all = PastedText.lines(text);
    List<Line> lines = new ArrayList<>();
    List<Line> open = new ArrayList<>();
    int at = 0;
    while (at < all.size()) {
      int end = at + PastedRow.lines(all, at);
      boolean row = end > at + 1;
      if (row) {
        lines.addAll(joined(open));
        open.clear();
      }
      for (; at < end; at++) {
        open.add(new Line(at + 1, List.of(all.get(at)), PastedText.visible(all.get(at))));
      }
      if (row) {
        lines.add(row(joined(open)));
        open.clear();
      }
    }
    lines.addAll(joined(open));
    return lines;
  }

  /* What stands on a line of its own within a cell is no more alone than the other cells. */
  private static Line row(List<Line> lines) {
    var pieces = lines.stream().flatMap(line -> line.pieces().stream()).toList();
    String text = lines.stream().map(Line::text).collect(Collectors.joining(" "));
    return new Line(lines.getFirst().number(), pieces, text);
  }

  /** Whether a text may be the source of a mail, in which {@code =3D} is an equals sign. */
  static boolean mayBeMailSource(String text) {
    return text.indexOf('=') >= 0
        && (!NO_ESCAPE.matcher(text).find() || HEADER.matcher(text).find());
  }

  /** Whether it can be nothing else: what stands behind the sign is whole without the digits. */
  static boolean isMailSource(String text) {
    return SOURCE.matcher(text).find() || HEADER.matcher(text).find();
  }

  /** The lines of the source of a mail (RFC 2045, section 6.7). */
  static List<Line> ofMailSource(String text) {
    List<Line> lines = new ArrayList<>();
    List<String> open = new ArrayList<>();
    int number = 1;
    for (String line : PastedText.lines(text)) {
      open.add(line);
      if (!line.stripTrailing().endsWith("=")) {
        lines.add(unfolded(number - open.size() + 1, open));
        open.clear();
      }
      number++;
    }
    if (!open.isEmpty()) {
      lines.add(unfolded(number - open.size(), open));
    }
    return joined(lines);
  }

  private static Line unfolded(int number, List<String> pieces) {
    String whole =
        pieces.stream()
            .map(String::stripTrailing)
            .map(piece -> piece.endsWith("=") ? piece.substring(0, piece.length() - 1) : piece)
            .collect(Collectors.joining());
    return new Line(number, List.copyOf(pieces), PastedText.visible(unescaped(whole)));
  }

  private static String unescaped(String text) {
    var found = ESCAPE.matcher(text);
    var bytes = new ByteArrayOutputStream(text.length());
    int from = 0;
    while (found.find()) {
      bytes.writeBytes(text.substring(from, found.start()).getBytes(StandardCharsets.UTF_8));
      bytes.write(Integer.parseInt(found.group(1), 16));
      from = found.end();
    }
    bytes.writeBytes(text.substring(from).getBytes(StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static List<Line> joined(List<Line> lines) {
    List<Line> whole = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      var broken = broken(lines.subList(at, Math.min(at + MOST_PIECES, lines.size())));
      whole.add(broken.orElse(lines.get(at)));
      at += broken.isPresent() ? piecesOf(broken.get(), lines, at) : 1;
    }
    return whole;
  }

  private static int piecesOf(Line joined, List<Line> lines, int at) {
    int count = 0;
    for (int left = joined.pieces().size(); left > 0; count++) {
      left -= lines.get(at + count).pieces().size();
    }
    return count;
  }

  /* The beginning of these lines, where an id reaches over them; the most lines first. */
  private static Optional<Line> broken(List<Line> lines) {
    for (int count = lines.size(); count > 1; count--) {
      var some = lines.subList(0, count);
      var texts = new ArrayList<>(some.stream().map(line -> bare(line.text())).toList());
      texts.set(0, withoutSoftBreak(some.getFirst().text().stripTrailing()));
      if (isOneId(some, texts)) {
        var pieces = some.stream().flatMap(line -> line.pieces().stream()).toList();
        return Optional.of(new Line(lines.getFirst().number(), pieces, String.join("", texts)));
      }
      if (isOneIdWithoutDashes(texts)) {
        var pieces = some.stream().flatMap(line -> line.pieces().stream()).toList();
        return Optional.of(new Line(lines.getFirst().number(), pieces, String.join(" ", texts)));
      }
    }
    return Optional.empty();
  }

  /* A line that was broken in the place of a dash, which is a blank then. */
  private static boolean isOneIdWithoutDashes(List<String> texts) {
    String first = end(texts.getFirst());
    if (isWhole(first.strip()) || !GROUP_AT_END.matcher(first).find()) {
      return false;
    }
    int last = texts.getLast().length();
    String whole = String.join(" ", first, String.join(" ", texts.subList(1, texts.size())));
    return PastedSpelling.withoutDashes(whole)
        .filter(id -> id.start() < first.length() && id.end() > whole.length() - last)
        .isPresent();
  }

  private static String bare(String line) {
    return withoutSoftBreak(MARKS.matcher(line).replaceFirst("").strip());
  }

  private static String withoutSoftBreak(String line) {
    return line.endsWith("=") ? line.substring(0, line.length() - 1) : line;
  }

  private static boolean isOneId(List<Line> lines, List<String> texts) {
    List<String> pieces = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      var form = i == 0 ? TAIL : i == texts.size() - 1 ? HEAD : PIECE;
      var found = form.matcher(i == 0 ? end(texts.get(i)) : texts.get(i));
      if (form == PIECE ? !found.matches() : !found.find()) {
        return false;
      }
      pieces.add(PastedText.withHyphens(found.group()));
    }
    String id = String.join("", pieces);
    boolean nothingElse =
        pieces.getFirst().length() == texts.getFirst().strip().length()
            && pieces.getLast().length() == texts.getLast().length();
    boolean several = pieces.stream().skip(1).anyMatch(PastedLines::isWhole);
    return !several
        && (isBrokenUuid(id, pieces, nothingElse) || isBrokenOrder(id, lines, pieces, nothingElse));
  }

  private static String end(String line) {
    return line.substring(Math.max(0, line.length() - 100));
  }

  private static boolean isWhole(String piece) {
    return Target.isUuid(piece) || IdsInText.ORDER.matcher(piece).matches();
  }

  private static boolean isBrokenUuid(String id, List<String> pieces, boolean nothingElse) {
    return !isWhole(pieces.getFirst())
        && (Target.isUuid(id)
            || (nothingElse && UNDASHED.matcher(id).matches() && !NUMBER.matcher(id).matches()));
  }

  /* Of an order nobody knows the length: it goes on only behind a hyphen. */
  private static boolean isBrokenOrder(
      String id, List<Line> lines, List<String> pieces, boolean nothingElse) {
    boolean atHyphens = true;
    for (int i = 1; i < pieces.size(); i++) {
      boolean before = pieces.get(i - 1).endsWith("-");
      boolean soft = lines.get(i - 1).text().stripTrailing().endsWith("=");
      atHyphens &= soft || (nothingElse ? before != pieces.get(i).startsWith("-") : before);
      atHyphens &= DIGIT.matcher(pieces.get(i)).find();
    }
    return atHyphens
        && BEGUN_ORDER.matcher(pieces.getFirst()).matches()
        && IdsInText.ORDER.matcher(id).matches();
  }
}
