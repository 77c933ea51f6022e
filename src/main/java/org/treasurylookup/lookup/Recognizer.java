package org.treasurylookup.lookup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.treasurylookup.domain.check.spelling.SameValue;
import org.treasurylookup.domain.check.spelling.ValueLikeness;
import org.treasurylookup.lookup.Target.Kind;
import org.treasurylookup.text.Text;

/**
 * Tells what a pasted text is an id of, without asking anybody. Where the id is not what was
 * pasted, character for character, it is said what was done to it.
 */
public final class Recognizer {
  /* Cobo's own samples have seven digits in front. */
  private static final Pattern NEARLY_UUID =
      Pattern.compile("[0-9a-fA-F]{6,9}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern ORDER = Pattern.compile("O[0-9]{8}-.+|[0-9]{1,20}");
  private static final Pattern REFUND = Pattern.compile("R[0-9]{8}(?:-[A-Za-z0-9]{1,40}){1,5}");
  private static final Pattern MERCHANT = Pattern.compile("M[0-9]{1,18}");

  private static final Pattern HEX_ID = Pattern.compile("[0-9a-fA-F]{32}");

  /* Version and variant, where a UUID has them (RFC 9562); an approval's id may have anything. */
  private static final Pattern UUID_WITHOUT_DASHES =
      Pattern.compile("[0-9a-fA-F]{12}[1-8][0-9a-fA-F]{3}[89abAB][0-9a-fA-F]{15}");
  private static final Pattern SHORT = Pattern.compile("M?[0-9]+");

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

    /** Of a text that holds nothing. */
    public static final Recognition NOTHING = found("", List.of());

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

    /* A link or a written target says more than its id; it stays as it is. */
    Recognition as(Kind kind) {
      var some = targets.stream().filter(target -> target.kind() == kind).toList();
      return new Recognition(
          id,
          origin,
          some.isEmpty() ? List.of(Target.of(kind, id)) : some,
          removed,
          problem,
          hint,
          told);
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

    /* A number may be an amount, M1001 anything; among other words it is no certain id. */
    boolean isSure() {
      return !targets.isEmpty() && !SHORT.matcher(id).matches();
    }

    /** Whether it is made of digits alone, as amounts are, too. */
    public boolean isNumber() {
      return !id.startsWith("M") && SHORT.matcher(id).matches();
    }

    /**
     * What else it may be, by its form: offered one by one, and never asked unless it is chosen.
     * Empty where a word, a link or the form itself says what it is.
     */
    public List<Target> otherwise() {
      boolean approval = targets.stream().anyMatch(it -> it.kind() == Kind.BITGO_APPROVAL);
      String asUuid = SameValue.ofIds().key(id);
      if (approval && Target.isUuid(asUuid) && told.isEmpty()) {
        return Stream.of(Kind.COBO_BATCH, Kind.BITGO_ALLOCATION)
            .map(kind -> Target.of(kind, asUuid))
            .toList();
      }
      boolean open = targets.isEmpty() ? !anyway().isEmpty() : targets.size() > 1;
      boolean uuid = Target.isUuid(id);
      return Stream.of(Kind.values())
          .filter(kind -> open && !kind.isMain() && !(uuid && kind == Kind.COBO_MERCHANT))
          .map(kind -> Target.of(kind, kind == Kind.BITGO_APPROVAL ? id.replace("-", "") : id))
          .filter(target -> !target.id().isEmpty())
          .toList();
    }

    /** What a text without an id may be found by, instead. */
    public Optional<SearchLead> lead() {
      return problem.isEmpty() && targets.isEmpty() && !id.isEmpty() && Target.isId(id)
          ? Optional.of(SearchLead.of(id))
          : Optional.empty();
    }

    /** What the user may still ask for when nothing was recognised: every kind. */
    public List<Target> anyway() {
      return problem.isPresent() || id.isEmpty() || !Target.isId(id)
          ? List.of()
          : Stream.of(Kind.values()).filter(Kind::isMain).map(kind -> Target.of(kind, id)).toList();
    }
  }

  public static Recognition recognise(String pasted) {
    String text = PastedSecret.without(pasted);
    var found =
        alone(text)
            .or(() -> only(PastedIds.of(text).stream().flatMap(line -> line.ids().stream())))
            .or(
                () ->
                    SearchLead.within(text)
                        .map(lead -> WhyNoId.of(lead).told(Text.of("recognise.within"))))
            .orElseGet(() -> WhyNoId.of(text));
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
        .or(() -> narrow(id))
        .or(
            () -> {
              String without = id.replace(String.valueOf(PastedText.SOFT_HYPHEN), "");
              return plain(without).map(found -> found.removed(id.length() - without.length()));
            })
        .map(found -> found.removed(PastedText.hidden(text)))
        .map(found -> PastedText.isCutOff(visible) ? found.told(PastedText.CUT_OFF) : found)
        .map(found -> PastedText.mayBeRounded(found.id()) ? found.told(PastedText.ZEROS) : found);
  }

  /* Typesetters' dashes are never taken for hyphens silently: it makes another id of it. */
  private static Optional<Recognition> withHyphens(String id) {
    int dashes = PastedText.dashes(id);
    return dashes == 0
        ? Optional.empty()
        : plain(PastedText.withHyphens(id))
            .map(found -> found.told(Text.count("recognise.dashes", dashes)));
  }

  private static Optional<Recognition> narrow(String id) {
    int wide = PastedText.wide(id);
    String narrow = PastedText.narrow(id);
    return wide == 0
        ? Optional.empty()
        : plain(narrow)
            .or(() -> withHyphens(narrow))
            .map(found -> found.told(Text.count("recognise.wide", wide)));
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
    if (HEX_ID.matcher(text).matches() && !UUID_WITHOUT_DASHES.matcher(text).matches()) {
      return Optional.of(Recognition.found(text, List.of(Target.of(Kind.BITGO_APPROVAL, text))));
    }
    String id = SameValue.ofIds().key(text);
    if (Target.isUuid(id)) {
      var found =
          Recognition.found(
              id, List.of(Target.of(Kind.COBO_BATCH, id), Target.of(Kind.BITGO_ALLOCATION, id)));
      return Optional.of(
          SameValue.ofIds().compare(id, text) instanceof ValueLikeness.Same same
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
    return byForm(text).map(kind -> Recognition.found(text, List.of(Target.of(kind, text))));
  }

  private static Optional<Kind> byForm(String id) {
    Kind kind =
        ORDER.matcher(id).matches()
            ? Kind.COBO_ORDER
            : REFUND.matcher(id).matches()
                ? Kind.COBO_REFUND
                : MERCHANT.matcher(id).matches() ? Kind.COBO_MERCHANT : null;
    return Optional.ofNullable(kind);
  }

  /** An id of which it is said what it is of; empty where its form is that of something else. */
  static Optional<Recognition> ofKind(Kind kind, String text) {
    if (kind == Kind.BITGO_APPROVAL && HEX_ID.matcher(text).matches()) {
      return Optional.of(Recognition.found(text, List.of(Target.of(kind, text))));
    }
    return alone(text)
        .filter(
            found ->
                Target.isUuid(found.id())
                    ? kind != Kind.COBO_ORDER && kind != Kind.COBO_MERCHANT
                    : found.targets().stream().anyMatch(target -> target.kind() == kind))
        .map(found -> found.as(kind));
  }
}
