package org.treasurylookup.domain.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.treasurylookup.api.cobo.CoboRecords;
import org.treasurylookup.api.json.Payloads;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.RecordPart;
import org.treasurylookup.domain.json.JsonValue;

/** Which part of an answer is which of another one: by their ids, else by what they say. */
class MatchedPartsTest {
  private static final int MANY = 2_000;

  /** A part that counts how often it is compared. */
  private record Counted(int number, AtomicLong comparisons) {
    @Override
    public boolean equals(@Nullable Object other) {
      comparisons.incrementAndGet();
      return other instanceof Counted(int its, _) && its == number;
    }

    @Override
    public int hashCode() {
      return number;
    }
  }

  private static List<Received<?>> parts(int from, AtomicLong comparisons) {
    return IntStream.range(from, from + MANY)
        .<Received<?>>mapToObj(i -> new Received.Value<>("x", new Counted(i, comparisons)))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"0, 2000", "1, 1999", "1000, 1000", "2000, 0"})
  void whateverChangedAPartIsComparedWithFewAndNotWithAll(int from, int same) {
    var comparisons = new AtomicLong();
    var matched = MatchedParts.of(parts(0, comparisons), parts(from, comparisons));
    assertThat(matched.pairs()).hasSize(same);
    assertThat(matched.added()).hasSize(MANY - same);
    assertThat(matched.gone()).hasSize(MANY - same);
    assertThat(comparisons).hasValueLessThan(10L * MANY);
  }

  /* Few words, so that parts without an id and with the same one are frequent. */
  private static List<?> transactions(Random random) {
    String parts =
        IntStream.range(0, random.nextInt(12))
            .mapToObj(_ -> transaction(random))
            .collect(Collectors.joining(","));
    return CoboRecords.order(Payloads.object("{\"transactions\":[" + parts + "]}"))
        .transactions()
        .asValue()
        .orElseThrow();
  }

  private static String transaction(Random random) {
    List<String> members = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      members.add("\"tx_id\":\"T-" + random.nextInt(4) + "\"");
    }
    if (random.nextInt(8) == 0) {
      return List.of("7", "null", "\"odd\"", "[]").get(random.nextInt(4));
    }
    members.add("\"amount\":" + List.of("\"1\"", "1", "1.0", "10e-1", "2").get(random.nextInt(5)));
    if (random.nextBoolean()) {
      members.add("\"odd\":{\"a\":[1,2],\"b\":" + random.nextInt(2) + ",\"a\":0}");
    }
    return (random.nextBoolean() ? members : members.reversed())
        .stream().collect(Collectors.joining(", ", "{", "}"));
  }

  /* As the sentence in the head of the class says it, each with all. */
  private static List<String> expected(List<?> before, List<?> after) {
    List<Integer> gone = new ArrayList<>(IntStream.range(0, before.size()).boxed().toList());
    List<Integer> added = new ArrayList<>(IntStream.range(0, after.size()).boxed().toList());
    List<String> pairs = new ArrayList<>();
    for (int round = 0; round < 2; round++) {
      for (int i : List.copyOf(gone)) {
        for (int j : List.copyOf(added)) {
          if (gone.contains(i)
              && (round == 0 ? isOfOneId(before, i, after, j) : isSame(before, i, after, j))) {
            pairs.add(i + "=" + j);
            gone.removeIf(each -> each == i);
            added.removeIf(each -> each == j);
          }
        }
      }
    }
    return pairs;
  }

  private static boolean isOfOneId(List<?> before, int i, List<?> after, int j) {
    String id = id(before.get(i));
    return !id.isEmpty()
        && id.equals(id(after.get(j)))
        && before.stream().filter(each -> id(each).equals(id)).count() == 1
        && after.stream().filter(each -> id(each).equals(id)).count() == 1;
  }

  private static String id(Object part) {
    return new MatchedParts.Place(0, (Received<?>) part).id().orElse("");
  }

  private static boolean isSame(List<?> before, int i, List<?> after, int j) {
    var one = source(before.get(i));
    var other = source(after.get(j));
    return (one == null || other == null)
        ? before.get(i).equals(after.get(j))
        : SameJson.is(one, other);
  }

  private static @Nullable JsonValue source(Object part) {
    return part instanceof Received.Value<?> sent && sent.value() instanceof RecordPart readable
        ? readable.source()
        : null;
  }

  @Test
  void partsMatchAsIfEachWereComparedWithAll() {
    var random = new Random(20261128);
    for (int i = 0; i < 3_000; i++) {
      var before = transactions(random);
      var after = transactions(random);
      var matched = MatchedParts.of(before, after);
      var pairs =
          matched.pairs().stream().map(it -> it.before().index() + "=" + it.after().index());
      assertThat(pairs).containsExactlyInAnyOrderElementsOf(expected(before, after));
      assertThat(matched.gone()).hasSize(before.size() - matched.pairs().size());
      assertThat(matched.added()).hasSize(after.size() - matched.pairs().size());
    }
  }
}
