package org.treasurylookup.label;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.domain.check.spelling.SameValue;
import org.treasurylookup.text.LookalikeLetters;

/** All names of ours at one time. Every spelling of a value finds its name. */
public final class Labels {
  /** How many there are at most. */
  public static final int MOST = 10_000;

  /** No names. */
  public static final Labels NONE = new Labels(Map.of());

  private final Map<String, Label> byKey;

  /* Worked out when it is asked for: a page asks at each letter that is typed. */
  private volatile @Nullable List<Label> alike;

  private Labels(Map<String, Label> byKey) {
    this.byKey = byKey;
  }

  /** These names; the last of several for one value counts, and those that can be none do not. */
  public static Labels of(Collection<Label> labels) {
    return NONE.with(labels);
  }

  /** The names in the order in which they were first given. */
  public List<Label> all() {
    return List.copyOf(byKey.values());
  }

  /** How many there are. */
  public int size() {
    return byKey.size();
  }

  /**
   * The name of a value.
   *
   * @param environment where the value was seen; one that was given there goes before one that
   *     holds everywhere
   */
  public Optional<Label> of(String value, String environment) {
    if (byKey.isEmpty() || value.isEmpty() || value.length() > 2 * Label.LONGEST_VALUE) {
      return Optional.empty();
    }
    String key = SameValue.ofAnything().key(value.strip());
    return Optional.ofNullable(byKey.get(key(key, environment)))
        .or(() -> Optional.ofNullable(byKey.get(key(key, ""))));
  }

  /** Those of which value or name holds all these words, in any letter case. */
  public List<Label> find(String words) {
    var wanted = List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    return byKey.values().stream().filter(label -> holds(label, wanted)).toList();
  }

  private static boolean holds(Label label, List<String> wanted) {
    String text = (label.words() + "\n" + label.value()).toLowerCase(Locale.ROOT);
    return wanted.stream().allMatch(text::contains);
  }

  /**
   * Those of other values that are read like a name, and are another: by letter case, by what
   * nobody sees, or by letters that look alike.
   */
  public List<Label> readingLike(Label label) {
    String value = value(label);
    String face = LookalikeLetters.face(label.words());
    return byKey.values().stream()
        .filter(other -> !other.words().equals(label.words()))
        .filter(other -> LookalikeLetters.face(other.words()).equals(face))
        .filter(other -> !value(other).equals(value))
        .toList();
  }

  /** Every name that is read like another one of another value, those beside each other. */
  public List<Label> readingAlike() {
    var known = alike;
    if (known == null) {
      known = findAlike();
      alike = known;
    }
    return known;
  }

  private List<Label> findAlike() {
    return byKey.values().stream()
        .collect(
            Collectors.groupingBy(
                label -> LookalikeLetters.face(label.words()),
                LinkedHashMap::new,
                Collectors.toList()))
        .values()
        .stream()
        .flatMap(Labels::beside)
        .toList();
  }

  /* Those with another name and another value beside them: counted, as there may be thousands. */
  private static Stream<Label> beside(List<Label> face) {
    var named = counted(face, Label::words);
    var valued = counted(face, Labels::value);
    var both = counted(face, label -> List.of(label.words(), value(label)));
    return face.stream()
        .filter(
            label ->
                named.applyAsLong(label) + valued.applyAsLong(label) - both.applyAsLong(label)
                    < face.size());
  }

  private static ToLongFunction<Label> counted(List<Label> labels, Function<Label, Object> by) {
    var counts = labels.stream().collect(Collectors.groupingBy(by, Collectors.counting()));
    return label -> counts.getOrDefault(by.apply(label), 0L);
  }

  private static String value(Label label) {
    return SameValue.ofAnything().key(label.value());
  }

  /** These names and others, which go before. */
  public Labels with(Collection<Label> others) {
    var all = new LinkedHashMap<>(byKey);
    others.stream()
        .filter(label -> label.problem().isEmpty())
        .forEach(label -> all.put(key(label), label));
    return new Labels(all);
  }

  /** These names without some. */
  public Labels without(Collection<Label> gone) {
    var all = new LinkedHashMap<>(byKey);
    gone.forEach(label -> all.remove(key(label)));
    return new Labels(all);
  }

  /** What is the same for two names of one value. */
  static String key(Label label) {
    return key(SameValue.ofAnything().key(label.value()), label.environment());
  }

  private static String key(String value, String environment) {
    return value + "\n" + environment;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Labels labels && byKey.equals(labels.byKey));
  }

  @Override
  public int hashCode() {
    return Objects.hash(byKey);
  }
}
