package org.treasurylookup.endurance;

import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.treasurylookup.endurance.WatchedProgram.Sight;

/** What the robot can do, as a table: name, weight, when, steps. */
@SuppressWarnings("UnnecessaryLambda")
final class Acts {
  private static final int MANY_TABS = 8;
  private static final int THOUSANDTHS = 1000;

  private static final Predicate<Sight> ALWAYS = _ -> true;

  private static final Predicate<Sight> SOME = sight -> sight.tabs() > 0;

  private static final Predicate<Sight> PLAIN = sight -> sight.windows() == 1 && !sight.typing();
  private static final Predicate<Sight> IN_RECORD = SOME.and(PLAIN);
  private static final Predicate<Sight> IN_TABLE =
      IN_RECORD.and(sight -> sight.focus().contains("Table"));

  private static final List<String> IDS =
      List.of(
          "O20250304-M1001-1001",
          "O20250304-M1001-0996",
          "O20250304-M1001-1003",
          "O20250304-M1001-1004",
          "O20250304-M1001-1006",
          "O20250304-M1001-1008",
          "O20250304-M1001-9999",
          "O20250304-M1002-0007",
          "O20250304-M1003-0044",
          "5001",
          "5003",
          "404404",
          "M1001",
          "5b0ed293-f728-40b4-b1f6-86b88cd51384",
          "8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f",
          "00000000-0000-4000-8000-000000000001",
          "00000000-0000-4000-8000-000000000003",
          "cobo:order:ERR-COBO-2025",
          "cobo:order:ERR-HTTP-500",
          "cobo:order:NET-PORTAL",
          "cobo:order:NET-CUT-JSON",
          "cobo:order:NET-DROPPED",
          "cobo:order:NET-DEEP",
          "cobo:order:NET-BAD-SIGNATURE",
          "cobo:order:NET-SLOW-3",
          "hello",
          "0x15B9");

  private static final List<String> WORDS =
      List.of("ETH_USDT", "1001", "e", "Paid", "0x", "nothing such", "2025");
  private static final List<String> SEARCHES =
      List.of("merchant:M1001", "status:underpaid", "merchant:M1001 status:completed", "psp:x");
  private static final List<String> QUERIES =
      List.of("1001", "verdict:paid", "is:pinned", "status:Completed", "date", "level:alarm");
  private static final List<String> LISTS =
      List.of(
          lines(IntStream.rangeClosed(1, 40).mapToObj("O20250314-M1001-%04d"::formatted)),
          lines(IntStream.rangeClosed(5001, 5030).mapToObj(Integer::toString)),
          lines(IDS.stream()));
  private static final List<String> CHOICES =
      List.of(
          "colours dark", "colours light", "contrast", "english", "deutsch", "chinese", "times");
  private static final List<String> SIZES =
      List.of("1024 640", "1300 700", "900 600", "1366 720", "700 500");

  /* Names between commas, to find which of them leads to what a run has found. */
  private static final List<String> ONLY =
      Stream.of(System.getProperty("treasurylookup.only", "").split(",", -1))
          .filter(name -> !name.isEmpty())
          .toList();

  /** All of them, or those that are asked for. */
  static final List<Act> ALL =
      Stream.of(lookUps(), tabs(), panes(), values(), pages(), looks(), mouse())
          .flatMap(List::stream)
          .filter(act -> ONLY.isEmpty() || ONLY.contains(act.name()))
          .toList();

  private Acts() {}

  private static String lines(Stream<String> ids) {
    return ids.collect(Collectors.joining("\\n"));
  }

  private static String any(RandomGenerator chance, List<String> of) {
    return of.get(chance.nextInt(of.size()));
  }

  private static int place(RandomGenerator chance) {
    return chance.nextInt(THOUSANDTHS);
  }

  private static List<Act> lookUps() {
    return List.of(
        new Act("look up", 120, ALWAYS, by -> typed(any(by, IDS), "Return")),
        new Act("look up in a new tab", 30, few(), by -> typed(any(by, IDS), "shift+Return")),
        new Act("look up as every kind", 8, few(), by -> typed(any(by, IDS), "ctrl+Return")),
        new Act(
            "paste and look up",
            10,
            PLAIN,
            by -> List.of("copy " + any(by, IDS), "key ctrl+v Return")),
        new Act(
            "list",
            8,
            few(),
            by -> List.of("copy " + any(by, LISTS), "key ctrl+shift+b", "drawn", "key Return")),
        new Act(
            "search",
            10,
            few(),
            by ->
                List.of(
                    "key ctrl+shift+f",
                    "drawn",
                    "key ctrl+a",
                    "type " + any(by, SEARCHES),
                    "key Return")),
        Act.of("choose a hit", 10, IN_TABLE, "key Down Down Return"),
        Act.of("refresh", 20, SOME, "key F5"),
        Act.of("refresh all", 3, SOME, "key ctrl+shift+r"),
        Act.of("back", 20, SOME, "key alt+Left"),
        Act.of("forward", 15, SOME, "key alt+Right"));
  }

  private static List<String> typed(String id, String key) {
    return List.of("key ctrl+l ctrl+a", "type " + id, "key " + key);
  }

  private static Predicate<Sight> few() {
    return sight -> sight.tabs() < MANY_TABS;
  }

  private static List<Act> tabs() {
    return List.of(
        Act.of("new tab", 20, few(), "key ctrl+t"),
        Act.of("close a tab", 25, SOME, "key ctrl+w"),
        Act.of("close one of many tabs", 120, few().negate(), "key ctrl+w"),
        Act.of("next tab", 25, SOME, "key ctrl+Tab"),
        Act.of("tab before", 15, SOME, "key ctrl+shift+Tab"),
        new Act("tab by number", 15, ALWAYS, by -> List.of("key alt+" + (1 + by.nextInt(6)))),
        Act.of("split", 15, ALWAYS, "key F8"));
  }

  private static List<Act> panes() {
    return List.of(
        Act.of("next pane", 25, ALWAYS, "key F6"),
        Act.of("pane before", 10, ALWAYS, "key shift+F6"),
        Act.of("side", 10, ALWAYS, "key ctrl+b"),
        Act.of("json", 20, SOME, "key ctrl+j"),
        Act.of("where the money went", 12, SOME, "key ctrl+shift+m"),
        Act.of("earlier looks", 12, SOME, "key ctrl+shift+a"),
        new Act(
            "find",
            15,
            SOME,
            by -> List.of("key ctrl+f", "type " + any(by, WORDS), "drawn", "key F3 F3 shift+F3")),
        Act.of("close", 60, ALWAYS, "key Escape"),
        Act.of("tab key", 20, ALWAYS, "key Tab"),
        Act.of("tab key back", 10, ALWAYS, "key shift+Tab"),
        new Act(
            "arrows",
            30,
            ALWAYS,
            by ->
                List.of("key " + any(by, List.of("Up", "Down Down", "Down", "Page_Down", "End")))),
        new Act(
            "in a table",
            30,
            IN_TABLE,
            by -> List.of("key " + any(by, List.of("space", "c", "s", "e", "w", "n", "h")))));
  }

  private static List<Act> values() {
    return List.of(
        Act.of("copy a summary", 8, SOME, "key ctrl+shift+c"),
        Act.of("copy a link", 6, SOME, "key ctrl+shift+k"),
        Act.of("copy a value", 8, IN_RECORD, "key ctrl+c"),
        Act.of("compare", 6, IN_RECORD, "key ctrl+shift+v"),
        new Act(
            "label",
            6,
            IN_RECORD,
            by -> List.of("key F2", "drawn", "type desk " + by.nextInt(9), "key Return")),
        Act.of("pin", 10, SOME, "key ctrl+d"),
        Act.of("watch", 8, SOME, "key ctrl+shift+d"),
        new Act(
            "note",
            6,
            IN_RECORD,
            by ->
                List.of(
                    "key shift+F2",
                    "drawn",
                    "type asked on day " + by.nextInt(30),
                    "key ctrl+Return")));
  }

  private static List<Act> pages() {
    return List.of(
        new Act(
            "history",
            12,
            ALWAYS,
            by ->
                List.of(
                    "key ctrl+h",
                    "drawn",
                    "key ctrl+a",
                    "type " + any(by, QUERIES),
                    "key Down Down")),
        Act.of("export page", 6, SOME, "key ctrl+e", "drawn", "key Escape"),
        Act.of("evidence page", 4, SOME, "key ctrl+shift+e", "drawn", "key Escape"),
        new Act("export", 2, SOME, by -> saved("ctrl+e", by, ".xlsx")),
        new Act("evidence", 2, SOME, by -> saved("ctrl+shift+e", by, ".zip")),
        Act.of("label book", 5, ALWAYS, "key ctrl+shift+n"),
        Act.of("settings", 5, ALWAYS, "key ctrl+comma", "drawn", "key Page_Down", "key Escape"),
        Act.of("keys", 5, ALWAYS, "key F1", "drawn", "key Escape"),
        Act.of("lock", 5, ALWAYS, "key ctrl+shift+l", "drawn", "key Return"));
  }

  private static List<String> saved(String key, RandomGenerator by, String kind) {
    return List.of(
        "key " + key, "drawn", "key Return", "save robot-" + by.nextInt(1_000_000) + kind);
  }

  private static List<Act> looks() {
    return List.of(
        Act.of("times", 8, ALWAYS, "key ctrl+u"),
        Act.of("hide", 6, ALWAYS, "key ctrl+shift+h"),
        Act.of("larger", 8, ALWAYS, "key ctrl+plus"),
        Act.of("smaller", 8, ALWAYS, "key ctrl+minus"),
        Act.of("plain size", 6, ALWAYS, "key ctrl+0"),
        new Act(
            "palette",
            10,
            ALWAYS,
            by ->
                List.of(
                    "key ctrl+shift+p",
                    "drawn",
                    "type " + any(by, CHOICES),
                    "drawn",
                    "key Return")),
        Act.of("palette closed", 5, ALWAYS, "key ctrl+shift+p", "type ex", "drawn", "key Escape"),
        new Act("size", 8, ALWAYS, by -> List.of("size " + any(by, SIZES))));
  }

  private static List<Act> mouse() {
    return List.of(
        seen("click a row", 20, "1", ".table-row-cell:filled"),
        seen("open a row", 8, "double", ".table-row-cell:filled"),
        seen("menu of a row", 4, "3", ".table-row-cell:filled"),
        seen("click a line of the side", 8, "1", ".list-cell:filled"),
        seen("click a tab", 12, "1", ".tab-pane > .tab-header-area .tab"),
        seen("close a tab by mouse", 6, "1", ".tab-close-button"),
        seen("click a value", 15, "1", ".chunk-text"),
        seen("menu of a value", 6, "3", ".chunk-text"),
        seen("point at a value", 15, "point", ".label"),
        seen("open a section", 10, "1", ".titled-pane > .title"),
        seen("sort a column", 5, "1", ".column-header"),
        Act.of("wheel down", 15, ALWAYS, "wheel 5"),
        Act.of("wheel up", 10, ALWAYS, "wheel 4"));
  }

  private static Act seen(String name, int weight, String button, String selector) {
    return new Act(
        name,
        weight,
        SOME.and(sight -> sight.windows() == 1),
        by -> List.of("click " + button + " " + selector + " " + place(by)));
  }
}
