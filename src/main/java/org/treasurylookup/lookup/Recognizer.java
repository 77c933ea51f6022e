package org.treasurylookup.lookup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.treasurylookup.domain.check.spelling.Likeness;
import org.treasurylookup.domain.check.spelling.SameValue;
import org.treasurylookup.lookup.Target.Kind;
import org.treasurylookup.text.InvisibleCharacters;
import org.treasurylookup.text.Text;

/**
 * Tells what a pasted text is an id of, without asking anybody. Where the id is not what was
 * pasted, character for character, it is said what was done to it.
 */
public final class Recognizer {
  private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /* Cobo's own samples have seven digits in front. */
  private static final Pattern NEARLY_UUID =
      Pattern.compile("[0-9a-fA-F]{6,9}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern ORDER = Pattern.compile("O[0-9]{8}-.+|[0-9]{1,20}");
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final Pattern HASH = Pattern.compile("0x[0-9a-fA-F]{40,}|[0-9a-fA-F]{64}");
  private static final Pattern ROUNDED =
      Pattern.compile("[0-9]+[.,][0-9]+[eE]\\+?[0-9]{1,3}|[0-9]+[eE]\\+[0-9]{1,3}");
  private static final Pattern BEFORE_ID =
      Pattern.compile("^(treasury-lookup://[^/]*/)?(cobo|bitgo)[:/][a-z]+[:/]");

  private static final Pattern SENTENCE = Pattern.compile("\\S\\s+\\S+\\s+\\S");

  private Recognizer() {}

  /**
   * Where a link says that its record is.
   *
   * @param environment name of the environment a link of ours names
   * @param host the host of a provider's address
   */
  public record Origin(Optional<String> environment, Optional<String> host) {
    static final Origin NONE = new Origin(Optional.empty(), Optional.empty());
  }

  /**
   * What a text was found to be.
   *
   * @param id the text without what does not belong to an id; empty if nothing is left
   * @param origin where a link says that it is; of anything else neither is known
   * @param targets what it may be, most likely first; more than one means: ask all
   * @param removed how many hidden characters were taken out of it; blanks, quotes and punctuation
   *     around it do not count
   * @param problem why it cannot be asked for at all
   * @param hint what it looks like, when it is nothing this version reads
   * @param told what was done to the text to come to the id
   */
  public record Recognition(
      String id,
      Origin origin,
      List<Target> targets,
      int removed,
      Optional<Text> problem,
      Optional<Text> hint,
      List<Text> told) {
    public Recognition {
      targets = List.copyOf(targets);
      told = List.copyOf(told);
    }

    /* The fewest kinds first, then what a link tells the place of. */
    private static final Comparator<Recognition> MOST_EXACT =
        Comparator.<Recognition>comparingInt(found -> found.targets().size())
            .thenComparing(found -> found.origin().equals(Origin.NONE));

    static Recognition found(String id, List<Target> targets) {
      return new Recognition(
          id, Origin.NONE, targets, 0, Optional.empty(), Optional.empty(), List.of());
    }

    Recognition in(Optional<String> environment, Optional<String> host) {
      return new Recognition(
          id, new Origin(environment, host), targets, removed, problem, hint, told);
    }

    Recognition removed(int more) {
      return new Recognition(id, origin, targets, removed + more, problem, hint, told);
    }

    Recognition only(Kind kind) {
      var some = targets.stream().filter(target -> target.kind() == kind).toList();
      return new Recognition(id, origin, some, removed, problem, hint, told);
    }

    Recognition told(Text more) {
      List<Text> all = new ArrayList<>(told);
      all.add(more);
      return new Recognition(id, origin, targets, removed, problem, hint, all);
    }

    /* Of two readings of one id, the one that says more of it. */
    Recognition moreExact(Recognition other) {
      return MOST_EXACT.compare(this, other) <= 0 ? this : other;
    }

    /** Name of the environment a link names; empty for anything else. */
    public Optional<String> environment() {
      return origin.environment();
    }

    /** Whether a key or a token was taken out of the text. */
    public boolean isWithoutSecret() {
      return Stream.concat(problem.stream(), told.stream())
          .anyMatch(PastedSecret.TAKEN_OUT::equals);
    }

    /** Whether the text was more than the id, or another id had to be made of it. */
    public boolean isOffered() {
      return !told.isEmpty();
    }

    /* A bare number may be an amount; among other words it is no certain id. */
    boolean isSure() {
      return !targets.isEmpty() && !DIGITS.matcher(id).matches();
    }

    /** What the user may still ask for when nothing was recognised: every kind. */
    public List<Target> anyway() {
      return problem.isPresent() || id.isEmpty() || !Target.isId(id)
          ? List.of()
          : Stream.of(Kind.values()).filter(Kind::isMain).map(kind -> Target.of(kind, id)).toList();
    }
  }

  /** Recognises a text. */
  public static Recognition recognise(String pasted) {
    String text = PastedSecret.without(pasted);
    var found =
        alone(text)
            .or(() -> only(PastedIds.of(text).stream().flatMap(line -> line.ids().stream())))
            .orElseGet(() -> nothing(text));
    boolean unsaid = found.problem().isEmpty() && !found.isWithoutSecret();
    return PastedSecret.wasIn(text) && unsaid ? found.told(PastedSecret.TAKEN_OUT) : found;
  }

  /* A line of digits may be an amount: it is not offered, but what else is found is not alone. */
  private static Optional<Recognition> only(Stream<Recognition> ids) {
    Map<String, Recognition> seen = new LinkedHashMap<>();
    ids.forEach(each -> seen.merge(each.id(), each, Recognition::moreExact));
    return seen.size() == 1
        ? seen.values().stream().findFirst().filter(each -> each.isOffered() || each.isSure())
        : Optional.empty();
  }

  /** A text that holds nothing but one id. */
  public static Optional<Recognition> alone(String text) {
    String visible = PastedText.visible(text);
    String id = PastedText.trim(visible);
    return plain(id)
        .or(() -> withHyphens(id))
        .or(
            () -> {
              String without = id.replace(String.valueOf(PastedText.SOFT_HYPHEN), "");
              return plain(without).map(found -> found.removed(id.length() - without.length()));
            })
        .map(found -> found.removed(PastedText.hidden(text)));
  }

  /* Typesetters' dashes are never taken for hyphens silently: it makes another id of it. */
  private static Optional<Recognition> withHyphens(String id) {
    int dashes = PastedText.dashes(id);
    return dashes == 0
        ? Optional.empty()
        : plain(PastedText.withHyphens(id))
            .map(found -> found.told(Text.count("recognise.dashes", dashes)));
  }

  private static Optional<Recognition> plain(String id) {
    var link = RecordLink.parse(id);
    if (link.isPresent()) {
      return Optional.of(
          Recognition.found(id, List.of(link.get().target()))
              .in(Optional.of(link.get().environment()), Optional.empty()));
    }
    return Target.parse(id)
        .map(target -> Recognition.found(id, List.of(target)))
        .or(() -> bare(id));
  }

  /** An id and nothing else; a UUID in the one spelling that providers use. */
  static Optional<Recognition> bare(String text) {
    String id = SameValue.ofIds().key(text);
    if (UUID.matcher(id).matches()) {
      var found =
          Recognition.found(
              id, List.of(Target.of(Kind.COBO_BATCH, id), Target.of(Kind.BITGO_ALLOCATION, id)));
      return Optional.of(
          SameValue.ofIds().compare(id, text) instanceof Likeness.Same same
                  && !same.setAside().isEmpty()
              ? found.told(Text.of("recognise.uuid", same.said()))
              : found);
    }
    if (!Target.isId(text)) {
      return Optional.empty();
    }
    if (NEARLY_UUID.matcher(text).matches()) {
      return Optional.of(Recognition.found(text, List.of(Target.of(Kind.COBO_BATCH, text))));
    }
    return ORDER.matcher(text).matches()
        ? Optional.of(Recognition.found(text, List.of(Target.of(Kind.COBO_ORDER, text))))
        : Optional.empty();
  }

  private static Recognition nothing(String text) {
    String id =
        PastedText.trim(
            PastedText.visible(text).replace(String.valueOf(PastedText.SOFT_HYPHEN), ""));
    int removed = (int) text.codePoints().filter(InvisibleCharacters::is).count();
    boolean rounded = ROUNDED.matcher(id).matches();
    boolean may = id.isEmpty() || Target.isId(id);
    Optional<Text> problem =
        rounded
            ? Optional.of(Text.of("recognise.rounded"))
            : may ? Optional.empty() : Optional.of(problem(id));
    Optional<Text> hint =
        may && !rounded && !id.isEmpty() ? Optional.of(hint(id)) : Optional.empty();
    return new Recognition(id, Origin.NONE, List.of(), removed, problem, hint, List.of());
  }

  private static Text hint(String id) {
    return Text.of(HASH.matcher(id).matches() ? "recognise.hash" : "recognise.unknown");
  }

  private static Text problem(String id) {
    if (PastedSecret.isAll(id)) {
      return Text.of("recognise.token");
    }
    if (PastedSecret.wasIn(id)) {
      return PastedSecret.TAKEN_OUT;
    }
    if (RewrittenLink.isOpaque(id)) {
      return Text.of("recognise.opaque");
    }
    if (id.lines().filter(line -> !line.isBlank()).count() > 1) {
      return Text.of("recognise.several");
    }
    String bare = BEFORE_ID.matcher(id).replaceFirst("").replaceFirst("\\?trustOrg=.*$", "");
    if (bare.length() > Target.LONGEST_ID) {
      return Text.of("recognise.long", Integer.toString(Target.LONGEST_ID));
    }
    if (SENTENCE.matcher(bare).find()) {
      return Text.of("recognise.words");
    }
    return bare.codePoints()
        .filter(c -> c != '.' && !Target.isId(Character.toString(c)))
        .mapToObj(c -> Text.of("recognise.character", PastedText.name(c)))
        .findFirst()
        .orElseGet(() -> Text.of("target.unknown", id));
  }
}
