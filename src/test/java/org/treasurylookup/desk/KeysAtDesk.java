package org.treasurylookup.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Every key that the list of keys names, pressed on a keyboard, does what it says. */
abstract class KeysAtDesk {
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final String ORDER = "O20250304-M1001-1001";
  private static final String SHORT = "Short by 40.00";
  /* Of 5001, at its head alone: the side pane says "Paid in full" too. */
  private static final String PAID = "over by 0.0005";
  private static final String OTHER = "O20250304-M1001-1008";

  /* Pressed by the tests of look-up box, tables and side pane. */
  private static final Set<String> OF_TABLES_AND_FIELDS =
      Set.of("Ctrl+Enter", "Shift+Enter", "Ctrl+C", "Shift+C", "Shift+↑, Shift+↓");

  private final Map<String, Consumer<DeskProgram>> cases = new LinkedHashMap<>();

  /** Keys of the list that are pressed here. */
  Set<String> keys() {
    return cases.keySet();
  }

  /* Each begins and ends with two tabs, the order in front and the focus in it. */
  KeysAtDesk() {
    tabs();
    panes();
    values();
    looks();
    memory();
    pages();
  }

  private void tabs() {
    cases.put("Ctrl+T", it -> it.press("ctrl+t").until("a third tab", () -> tabs(it) == 3));
    cases.put("Ctrl+W", it -> it.press("ctrl+w").until("two tabs", () -> tabs(it) == 2));
    cases.put("Ctrl+Tab", it -> shows(it.press("ctrl+Tab"), PAID));
    cases.put("Ctrl+Shift+Tab", it -> shows(it.press("ctrl+shift+Tab"), SHORT));
    cases.put("F5", it -> answers(it, "F5"));
    cases.put("Ctrl+R", it -> answers(it, "ctrl+r"));
    cases.put("Ctrl+Shift+R", it -> answers(it, "ctrl+shift+r"));
    cases.put("Ctrl+L", it -> toTheBox(it, "ctrl+l"));
    cases.put("Ctrl+K", it -> toTheBox(it, "ctrl+k"));
    cases.put(
        "Alt+Left",
        it -> {
          it.press("ctrl+l").type("5003").press("Return").until("left", () -> !is(it, SHORT));
          it.settle().press("alt+Left").read(SHORT);
        });
    cases.put(
        "Alt+Right",
        it -> {
          it.press("alt+Right").until("the other again", () -> !is(it, SHORT));
          it.settle().press("alt+Left").read(SHORT);
        });
    cases.put("F8", it -> splits(it, "F8"));
    cases.put("Ctrl+\\", it -> splits(it, "ctrl+backslash"));
    cases.put(
        "Alt+1 … Alt+9",
        it -> {
          shows(it.press("alt+1"), PAID);
          shows(it.press("alt+2"), SHORT);
        });
  }

  private void panes() {
    cases.put("F6", it -> moves(it, "F6"));
    cases.put("Shift+F6", it -> moves(it, "shift+F6"));
    cases.put("Ctrl+B", it -> sameAfterTwo(it, "ctrl+b"));
    cases.put("Ctrl+J", it -> sameAfterTwo(it, "ctrl+j"));
    cases.put("Ctrl+D", it -> sameAfterTwo(it, "ctrl+d"));
    cases.put("Ctrl+Shift+D", it -> sameAfterTwo(it, "ctrl+shift+d"));
    cases.put("Ctrl+Shift+H", it -> sameAfterTwo(it, "ctrl+shift+h"));
    cases.put("Ctrl+F", it -> it.press("ctrl+f").type("ETH_USDT").read("1 of "));
    cases.put("F3", it -> it.press("F3").read("2 of "));
    cases.put("Shift+F3", it -> it.press("shift+F3").read("1 of "));
    cases.put(
        "Esc",
        it -> it.press("Escape").until("closed", () -> it.eyes().nodes("#find-field").isEmpty()));
  }

  private void values() {
    cases.put(
        "Ctrl+Shift+C",
        it -> {
          it.press("ctrl+shift+c");
          it.until("a summary", () -> it.desk().clipboard().contains("CHECK: "));
        });
    cases.put(
        "Ctrl+Shift+K",
        it -> {
          it.press("ctrl+shift+k");
          String link = "treasury-lookup://sandbox/cobo/order/" + ORDER;
          it.until("a link", () -> it.desk().clipboard().equals(link));
        });
    cases.put(
        "Ctrl+V",
        it -> {
          it.desk().copied(OTHER);
          it.click(it.read(SHORT)).press("ctrl+v");
          it.until("pasted", () -> it.spot("#lookup-field").text().equals(OTHER));
          it.press("ctrl+l", "ctrl+a").type(ORDER).press("Escape", "F6");
        });
    cases.put(
        "Ctrl+Z, Ctrl+Y",
        it -> {
          it.press("ctrl+l", "ctrl+a").type("abc").press("ctrl+z");
          it.until("undone", () -> !it.spot("#lookup-field").text().equals("abc"));
          it.press("ctrl+y");
          it.until("done again", () -> it.spot("#lookup-field").text().equals("abc"));
          it.press("ctrl+a").type(ORDER).press("Escape", "F6");
        });
    cases.put(
        "Ctrl+Shift+B",
        it -> {
          it.desk().copied(ORDER + "\n5001\n");
          it.press("ctrl+shift+b").read("List of 2 ids");
          it.press("ctrl+w").until("two tabs", () -> tabs(it) == 2);
          it.press("alt+2").read(SHORT);
        });
  }

  private void looks() {
    cases.put(
        "Ctrl+Shift+F",
        it -> {
          it.press("ctrl+shift+f").read("Nothing is asked before you press Enter.");
          it.type("status:underp").press("Tab", "Return").read("orders status:Underpaid");
          it.press("ctrl+w").until("two tabs", () -> tabs(it) == 2);
          it.press("alt+2").read(SHORT);
        });
    cases.put("Ctrl+U", it -> changes(it, "ctrl+u", "ctrl+u", "ctrl+u", "ctrl+u"));
    cases.put("Ctrl++", it -> changes(it, "ctrl+plus"));
    cases.put("Ctrl+-", it -> changes(it, "ctrl+minus"));
    cases.put("Ctrl+0", it -> changes(it.press("ctrl+equal", "ctrl+equal"), "ctrl+0"));
    cases.put("Ctrl+=", it -> changes(it, "ctrl+equal", "ctrl+0"));
    cases.put("Ctrl+Shift+=", it -> changes(it, "ctrl+shift+equal", "ctrl+0"));
    cases.put("Ctrl+0 (number pad)", it -> changes(it.press("ctrl+equal"), "ctrl+KP_0"));
    cases.put("Ctrl++ (number pad)", it -> changes(it, "ctrl+KP_Add", "ctrl+0"));
    cases.put("Ctrl+- (number pad)", it -> changes(it.press("ctrl+equal"), "ctrl+KP_Subtract"));
    cases.put(
        "Ctrl+Shift+L",
        it -> {
          it.press("ctrl+shift+l").read("Locked");
          assertThat(is(it, ORDER)).isFalse();
          it.press("Return").read(SHORT);
        });
  }

  private void memory() {
    cases.put("Ctrl+Shift+M", it -> opens(it, "ctrl+shift+m", "Copy as text"));
    cases.put("Ctrl+Shift+A", it -> opens(it, "ctrl+shift+a", "Compare the two marked"));
    cases.put("Ctrl+H", it -> opensSpot(it, "ctrl+h", "#history-line"));
    cases.put("Ctrl+Shift+N", it -> opens(it, "ctrl+shift+n", "Add or change a label"));
    cases.put(
        "Shift+F2",
        it -> {
          it.press("shift+F2").type("paid on Friday").press("ctrl+Return").read("paid on Friday");
          it.press("shift+F2", "ctrl+a", "Delete", "ctrl+Return");
          it.until("the note is removed", () -> !is(it, "paid on Friday"));
        });
    cases.put("F2", it -> onAnAddress(it, "F2", "#label-field"));
    cases.put("Ctrl+Shift+V", it -> onAnAddress(it, "ctrl+shift+v", "#compare-field"));
    cases.put("Ctrl+Shift+O", it -> onAnAddress(it, "ctrl+shift+o", "#explorer-question"));
  }

  private void pages() {
    cases.put("Ctrl+E", it -> opens(it, "ctrl+e", "Excel workbook (XLSX)"));
    cases.put("Ctrl+Shift+E", it -> opens(it, "ctrl+shift+e", "Evidence pack (ZIP)"));
    cases.put("Ctrl+,", it -> opens(it, "ctrl+comma", "A window opens with"));
    cases.put("Ctrl+Shift+P", it -> opensSpot(it, "ctrl+shift+p", "#palette-field"));
    cases.put("F1", it -> opensSpot(it, "F1", "#help"));
  }

  @Test
  void everyKeyDoesWhatItSays(DeskProgram program) {
    base(program);
    var failures = new TreeMap<String, String>();
    cases.forEach(
        (keys, play) -> {
          try {
            play.accept(program);
          } catch (AssertionError e) {
            failures.put(keys, String.valueOf(e.getMessage()));
            program.picture("keys-" + keys.replace('+', '-'));
            base(program.tidy());
          }
        });
    assertThat(failures).isEmpty();
    assertThat(program.output()).doesNotContain("Exception");
  }

  @Test
  void noKeyOfTheListIsWithoutACase(DeskProgram program) {
    program.press("F1");
    var told = new TreeSet<String>();
    program.eyes().told("#help .key-hint .text").stream()
        .map(keys -> keys.replace("←", "Left").replace("→", "Right"))
        .forEach(told::add);
    told.removeIf(keys -> !keys.matches("(Ctrl|Alt|Shift)\\+.*|F[0-9]+|Esc"));
    told.removeAll(OF_TABLES_AND_FIELDS);
    assertThat(told).hasSizeGreaterThan(40).allMatch(cases::containsKey);
    program.press("Escape");
  }

  private static void base(DeskProgram program) {
    program.lookUp("5001", PAID).press("ctrl+t");
    program.press("ctrl+l").type(ORDER).press("Return").read(SHORT);
    program.settle();
  }

  private static long tabs(DeskProgram it) {
    return it.eyes().nodes(".tab-pane > .tab-header-area .tab").size();
  }

  private static boolean is(DeskProgram it, String words) {
    return !it.eyes().words(words).isEmpty();
  }

  private static void shows(DeskProgram it, String words) {
    var words0 = it.read(words);
    assertThat(it.screen().ink(words0.area())).as("letters of " + words).isGreaterThan(30);
  }

  private static void splits(DeskProgram it, String key) {
    it.press(key).read(PAID);
    it.read(SHORT);
    it.press(key).until("one again", () -> !is(it, SHORT) || !is(it, PAID));
    it.press("alt+2").read(SHORT);
  }

  private static void answers(DeskProgram it, String key) {
    var before = it.read("Received ").text();
    /* Two answers of one second may say the same. */
    it.until("a later second", () -> !before.contains(SECOND.format(Instant.now())));
    it.press(key).until("asked again", () -> is(it, "Received ") && !is(it, before));
    it.settle();
  }

  private static void toTheBox(DeskProgram it, String key) {
    it.press(key).until("in the box", () -> it.focus().text().equals(ORDER));
    it.press("F6").until("out of the box", () -> !it.focus().text().equals(ORDER));
  }

  private static void moves(DeskProgram it, String key) {
    var before = it.focus();
    it.press(key).until("the focus moves", () -> !it.focus().equals(before));
  }

  private static void sameAfterTwo(DeskProgram it, String key) {
    changes(it, key, key);
    assertThat(tabs(it)).isEqualTo(2);
  }

  private static void changes(DeskProgram it, String key, String... back) {
    var before = it.screen();
    var after = it.press(key).screen(now -> now.changed(before, before.area()) > 100);
    assertThat(after.changed(before, before.area())).as(key).isGreaterThan(100);
    it.press(back);
  }

  private static void opens(DeskProgram it, String key, String words) {
    it.press(key);
    it.read(words);
    it.press("Escape").read(SHORT);
  }

  private static void onAnAddress(DeskProgram it, String key, String selector) {
    it.desk().copied("0x15B9");
    it.click(it.read("0x15B9")).press(key).spot(selector);
    it.settle().press("Escape").until("it closes", () -> it.eyes().nodes(selector).isEmpty());
  }

  private static void opensSpot(DeskProgram it, String key, String selector) {
    it.press(key).spot(selector);
    it.settle().press("Escape").until("it closes", () -> it.eyes().nodes(selector).isEmpty());
  }
}
