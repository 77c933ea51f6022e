package org.treasurylookup.history.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.treasurylookup.history.entry.HistoryQuery;
import org.treasurylookup.history.entry.HistoryQuery.Column;

/** Opened words are not all read for a search, and yet found as if they were. */
class OpenedLinesTest {
  private static final int LOOKS = 400;
  private static final int SEARCHES = 2_000;
  private static final String LETTERS = "0123456789abcdef-:东京é";

  private final Random random = new Random(20261127);
  private final OpenedLines lines = new OpenedLines();
  private final List<OpenedWords.Line> all = new ArrayList<>();

  OpenedLinesTest() {
    for (int i = 0; i < LOOKS; i++) {
      var status = new OpenedWords.Codes("\n" + Column.STATUS.name() + ":s" + text(5) + "\n");
      String values = "\n" + i + ".5\n" + text(36) + "\n" + text(64) + "\n";
      all.add(new OpenedWords.Line(i, i, "cobo:order:" + i, status, values, "\n" + text(9) + "\n"));
    }
    lines.addAll(all.subList(0, LOOKS / 3));
    lines.addAll(all.subList(LOOKS / 3, LOOKS));
  }

  private String text(int length) {
    var text = new StringBuilder();
    random.ints(length, 0, LETTERS.length()).forEach(at -> text.append(LETTERS.charAt(at)));
    return text.toString();
  }

  /* Most are a part of something that is there. */
  private HistoryQuery query() {
    var line = all.get(random.nextInt(LOOKS));
    var held = List.of(line.values(), line.parties(), line.codes().status(), "nowhere" + text(30));
    String text = held.get(random.nextInt(held.size()));
    int from = random.nextInt(text.length());
    int length = 1 + random.nextInt(Math.min(12, text.length() - from));
    String part = text.substring(from, from + length).strip();
    var query = part.isEmpty() ? HistoryQuery.ALL.with("0") : HistoryQuery.ALL.with(part);
    return random.nextBoolean() ? query.withPersonal() : query;
  }

  @Test
  void aSearchFindsWhatReadingAllOfThemFindsInTheirOrder() {
    for (int n = 0; n < SEARCHES; n++) {
      var query = query();
      var noted = new BitSet();
      if (random.nextInt(4) == 0) {
        noted.set(random.nextInt(LOOKS));
      }
      var search = new WordSearch(query, List.of(noted), Optional.empty());
      var read = all.stream().filter(search::fits).toList();
      assertThat(lines.fitting(search).toList()).as("%s", query).isEqualTo(read);
      assertThat(lines.fittingBackwards(search).toList()).isEqualTo(read.reversed());
    }
  }

  @Test
  void fewOfThemAreReadForATextOfFourLetters() {
    var search = new WordSearch(HistoryQuery.ALL.with("7777"), List.of(new BitSet()), none());
    var group = new OpenedGroup();
    all.subList(0, Long.SIZE).forEach(group::add);
    assertThat(Long.bitCount(search.maybe(group))).isLessThan(Long.SIZE / 2);
    var nowhere = new WordSearch(HistoryQuery.ALL.with("zq"), List.of(new BitSet()), none());
    assertThat(nowhere.maybe(group)).isZero();
  }

  private static Optional<BitSet> none() {
    return Optional.empty();
  }

  @Test
  void ofWhatIsForgottenNothingIsKeptAndTheRestIsFound() {
    lines.removeIf(line -> line.id() % 2 == 0);
    assertThat(lines.size()).isEqualTo(LOOKS / 2);
    var search = new WordSearch(HistoryQuery.ALL.with(".5"), List.of(new BitSet()), none());
    assertThat(lines.fitting(search).map(OpenedWords.Line::id))
        .hasSize(LOOKS / 2)
        .allMatch(id -> id % 2 == 1)
        .isSorted();
  }
}
