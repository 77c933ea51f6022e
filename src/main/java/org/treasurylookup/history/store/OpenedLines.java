package org.treasurylookup.history.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The opened words of look-ups, in the order in which they were read. */
final class OpenedLines {
  private final List<OpenedGroup> groups = new ArrayList<>();
  private int size;

  int size() {
    return size;
  }

  void addAll(List<OpenedWords.Line> lines) {
    for (var line : lines) {
      if (groups.isEmpty() || groups.getLast().isFull()) {
        groups.add(new OpenedGroup());
      }
      groups.getLast().add(line);
    }
    size += lines.size();
  }

  /** Keeps nothing of some of them. */
  void removeIf(Predicate<OpenedWords.Line> gone) {
    if (groups.stream().flatMap(group -> group.lines().stream()).anyMatch(gone)) {
      var left =
          groups.stream().flatMap(group -> group.lines().stream()).filter(gone.negate()).toList();
      groups.clear();
      size = 0;
      addAll(left);
    }
  }

  /** Those that fit a search, in their order. */
  Stream<OpenedWords.Line> fitting(WordSearch search) {
    return groups.stream().flatMap(group -> fitting(group, search, false));
  }

  /** The same, the last first. */
  Stream<OpenedWords.Line> fittingBackwards(WordSearch search) {
    return groups.reversed().stream().flatMap(group -> fitting(group, search, true));
  }

  private static Stream<OpenedWords.Line> fitting(
      OpenedGroup group, WordSearch search, boolean backwards) {
    long may = search.maybe(group);
    if (may == 0) {
      return Stream.empty();
    }
    var lines = backwards ? group.lines().reversed() : group.lines();
    int last = lines.size() - 1;
    return IntStream.rangeClosed(0, last)
        .filter(i -> (may & (1L << (backwards ? last - i : i))) != 0)
        .mapToObj(lines::get)
        .filter(search::fits);
  }
}
