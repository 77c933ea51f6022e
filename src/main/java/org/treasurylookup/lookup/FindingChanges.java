package org.treasurylookup.lookup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.treasurylookup.domain.change.FieldChange;
import org.treasurylookup.domain.change.RecordChanges;
import org.treasurylookup.domain.check.result.AlarmLevel;
import org.treasurylookup.domain.check.result.Verdict;
import org.treasurylookup.domain.check.result.VerdictCode;
import org.treasurylookup.text.Text;

/**
 * What changed between two looks at one record: what the provider says, and then what we say of it.
 *
 * @param fields the provider's fields, those that matter most first
 * @param others whether it was found, our verdict, and that it is less to be relied on
 */
public record FindingChanges(List<FieldChange> fields, List<Text> others) {
  private static final String INSIDE = "change.inside";

  public FindingChanges {
    fields = List.copyOf(fields);
    others = List.copyOf(others);
  }

  /** What changed; the two are about the same target and environment. */
  public static FindingChanges between(Finding before, Finding after) {
    var was = before.record();
    var is = after.record();
    if (was.isEmpty() || is.isEmpty()) {
      return new FindingChanges(List.of(), outcome(was.isPresent(), is.isPresent()));
    }
    return new FindingChanges(
        RecordChanges.between(was.get(), is.get()),
        Stream.of(verdict(code(before), code(after)), level(before.level(), after.level()))
            .flatMap(Optional::stream)
            .toList());
  }

  /* The fields of a forged answer may be those of the true one, and may be others, too. */
  private static Optional<Text> level(Optional<AlarmLevel> was, Optional<AlarmLevel> is) {
    var alarm = Optional.of(AlarmLevel.ALARM);
    if (was.equals(alarm) && !is.equals(alarm)) {
      return Optional.of(Text.of("change.believed"));
    }
    return is.filter(AlarmLevel::questions)
        .filter(_ -> !is.equals(was))
        .map(now -> Text.of("watch.level." + now));
  }

  private static List<Text> outcome(boolean was, boolean is) {
    return was == is ? List.of() : List.of(Text.of(is ? "change.found" : "change.lost"));
  }

  private static Optional<VerdictCode> code(Finding finding) {
    return finding.assessment().verdict().map(Verdict::code);
  }

  private static Optional<Text> verdict(Optional<VerdictCode> was, Optional<VerdictCode> is) {
    return was.equals(is)
        ? Optional.empty()
        : Optional.of(Text.of("change.check", title(was), title(is)));
  }

  private static Text title(Optional<VerdictCode> code) {
    return code.map(VerdictCode::title).orElseGet(() -> Text.of("watch.noWord"));
  }

  /** Whether nothing is different. */
  public boolean isEmpty() {
    return fields.isEmpty() && others.isEmpty();
  }

  /** All differences in words, each by itself. */
  public List<Text> texts() {
    List<Text> all = new ArrayList<>(fields.stream().map(FieldChange::text).toList());
    all.addAll(others);
    return all;
  }

  /** The first few differences in one sentence, and how many more there are; empty for none. */
  public Optional<Text> inShort(int most) {
    var all = inOne(texts());
    List<Text> few = new ArrayList<>(all.subList(0, Math.min(most, all.size())));
    if (all.size() > most) {
      few.add(Text.count("change.more", all.size() - most));
    }
    return few.stream().reduce(FindingChanges::pair);
  }

  /* What changed inside one part is said together, its name once. */
  private static List<Text> inOne(List<Text> texts) {
    Map<Object, List<Text>> byPart = new LinkedHashMap<>();
    for (var text : texts) {
      Object part = text.key().equals(INSIDE) ? text.arguments().getFirst() : text;
      byPart.computeIfAbsent(part, _ -> new ArrayList<>()).add(text);
    }
    return byPart.values().stream().map(FindingChanges::inOnePart).toList();
  }

  private static Text inOnePart(List<Text> texts) {
    if (texts.size() == 1) {
      return texts.getFirst();
    }
    var changes = texts.stream().map(text -> (Text) text.arguments().get(1));
    return Text.of(
        "change.within",
        texts.getFirst().arguments().getFirst(),
        changes.reduce(FindingChanges::pair).orElseThrow());
  }

  private static Text pair(Text one, Text next) {
    return Text.of("change.pair", one, next);
  }
}
