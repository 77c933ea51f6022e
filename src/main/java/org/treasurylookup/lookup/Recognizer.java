package org.treasurylookup.lookup;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.treasurylookup.lookup.Target.Kind;
import org.treasurylookup.text.Hidden;
import org.treasurylookup.text.Text;

/** Tells what a pasted text is an id of, without asking anybody. */
public final class Recognizer {
  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  /* Cobo's own samples have seven digits in front. */
  private static final Pattern NEARLY_UUID =
      Pattern.compile("[0-9a-fA-F]{6,9}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern ORDER = Pattern.compile("O[0-9]{8}-.+|[0-9]{1,20}");
  private static final Pattern HASH = Pattern.compile("0x[0-9a-fA-F]{40,}|[0-9a-fA-F]{64}");
  private static final String LINK = "treasury-lookup://";
  private static final Pattern BEFORE_ID =
      Pattern.compile("^(treasury-lookup://[^/]*/)?(cobo|bitgo)[:/][a-z]+[:/]");

  /* Quotes and brackets around an id, and what a sentence puts behind it. */
  private static final String AROUND = "\"'`´‘’‚‛“”„‟«»‹›()[]{}<>（）［］【】「」,;:!?，；：！？、。…";

  private Recognizer() {}

  /**
   * What a text was found to be.
   *
   * @param id the text without what does not belong to an id; empty if nothing is left
   * @param environment name of the environment a link names; empty for anything else
   * @param targets what it may be, most likely first; more than one means: ask all
   * @param removed how many hidden characters were taken out of it; blanks, quotes and punctuation
   *     around it do not count
   * @param problem why it cannot be asked for at all
   * @param hint what it looks like, when it is nothing this version reads
   */
  public record Recognition(
      String id,
      Optional<String> environment,
      List<Target> targets,
      int removed,
      Optional<Text> problem,
      Optional<Text> hint) {
    public Recognition {
      targets = List.copyOf(targets);
    }

    /** What the user may still ask for when nothing was recognised: every kind. */
    public List<Target> anyway() {
      return problem.isPresent() || id.isEmpty() || !Target.isId(id)
          ? List.of()
          : List.of(Kind.values()).stream().map(kind -> Target.of(kind, id)).toList();
    }
  }

  /** Recognises a text. */
  public static Recognition recognise(String text) {
    var visible = new StringBuilder();
    text.codePoints().filter(c -> !Hidden.is(c)).forEach(visible::appendCodePoint);
    int removed = text.codePointCount(0, text.length()) - visible.codePoints().toArray().length;
    String id = trim(visible.toString());
    var link = link(id);
    if (link.isPresent()) {
      return found(id, Optional.of(link.get().environment), List.of(link.get().target), removed);
    }
    var written = Target.parse(id);
    if (written.isPresent()) {
      return found(id, Optional.empty(), List.of(written.get()), removed);
    }
    if (id.isEmpty() || Target.isId(id)) {
      return bare(id, removed);
    }
    return new Recognition(
        id, Optional.empty(), List.of(), removed, Optional.of(problem(id)), Optional.empty());
  }

  private static Recognition bare(String id, int removed) {
    var targets = targets(id);
    return targets.isEmpty() && !id.isEmpty()
        ? new Recognition(
            id, Optional.empty(), targets, removed, Optional.empty(), Optional.of(hint(id)))
        : found(id, Optional.empty(), targets, removed);
  }

  private static Recognition found(
      String id, Optional<String> environment, List<Target> targets, int removed) {
    return new Recognition(id, environment, targets, removed, Optional.empty(), Optional.empty());
  }

  private static List<Target> targets(String id) {
    if (UUID.matcher(id).matches()) {
      return List.of(Target.of(Kind.COBO_BATCH, id), Target.of(Kind.BITGO_ALLOCATION, id));
    }
    if (NEARLY_UUID.matcher(id).matches()) {
      return List.of(Target.of(Kind.COBO_BATCH, id));
    }
    return ORDER.matcher(id).matches() ? List.of(Target.of(Kind.COBO_ORDER, id)) : List.of();
  }

  private record Link(String environment, Target target) {}

  private static Optional<Link> link(String text) {
    if (!text.startsWith(LINK)) {
      return Optional.empty();
    }
    String[] parts = text.substring(LINK.length()).replaceFirst("/$", "").split("/", 3);
    if (parts.length != 3 || parts[0].isEmpty()) {
      return Optional.empty();
    }
    try {
      String environment = URLDecoder.decode(parts[0].replace("+", "%2B"), StandardCharsets.UTF_8);
      return Target.parse(parts[1] + ":" + parts[2].replaceFirst("/", ":"))
          .map(target -> new Link(environment, target));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Text hint(String id) {
    return Text.of(HASH.matcher(id).matches() ? "recognise.hash" : "recognise.unknown");
  }

  private static Text problem(String id) {
    if (id.lines().filter(line -> !line.isBlank()).count() > 1) {
      return Text.of("recognise.several");
    }
    String bare = BEFORE_ID.matcher(id).replaceFirst("").replaceFirst("\\?trustOrg=.*$", "");
    if (bare.length() > Target.LONGEST_ID) {
      return Text.of("recognise.long", Integer.toString(Target.LONGEST_ID));
    }
    return bare.codePoints()
        .filter(c -> c != '.' && !Target.isId(Character.toString(c)))
        .mapToObj(c -> Text.of("recognise.character", name(c)))
        .findFirst()
        .orElseGet(() -> Text.of("target.unknown", id));
  }

  private static String name(int codePoint) {
    String name = Character.getName(codePoint);
    String code = String.format("U+%04X", codePoint);
    boolean blank = Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    String shown = blank || Hidden.is(codePoint) ? "" : "“" + Character.toString(codePoint) + "” ";
    return shown + code + (name == null ? "" : " " + name);
  }

  /* A full stop may be part of an id; at its end it is the sentence's: no known id ends in one. */
  private static String trim(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isAround(text.charAt(from))) {
      from++;
    }
    while (to > from && (isAround(text.charAt(to - 1)) || text.charAt(to - 1) == '.')) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isAround(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || AROUND.indexOf(c) >= 0;
  }
}
