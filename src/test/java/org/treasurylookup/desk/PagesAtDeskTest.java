package org.treasurylookup.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page shows its words and where the keyboard is, and Esc leads back. */
@AtDesk
class PagesAtDeskTest {
  private static final String ORDER = "O20250304-M1001-1001";
  private static final String SHORT = "Short by 40.00";
  /* A ring of one pixel around something as small as a letter. */
  private static final int RING = 24;

  @ParameterizedTest
  @CsvSource({
    "ctrl+comma, '', A window opens with",
    "ctrl+e, '', Excel workbook (XLSX)",
    "ctrl+shift+e, '', Evidence pack (ZIP)",
    "ctrl+shift+p, keys of this, Keys for ",
    "ctrl+shift+p, self-check, What this program can reach",
    "ctrl+shift+p, who read what, Audit: who read what",
    "ctrl+shift+p, production, Ask production from now on?",
    "ctrl+shift+b, '', Paste or type ids here"
  })
  void aPageShowsItsFocusAndEscLeadsBack(
      String keys, String typed, String words, DeskProgram program) {
    program.lookUp(ORDER, SHORT).desk().copied("");
    program.press(keys);
    if (!typed.isEmpty()) {
      program.type(typed).press("Return");
    }
    program.until(words, () -> isSeen(program, words));
    program.settle().picture("page-" + words.replaceAll("\\W+", "-"));
    seesFocus(program);
    program.press("Escape");
    if (keys.equals("ctrl+shift+b")) {
      program.press("ctrl+w");
    }
    program.read(SHORT);
    program.until("gone", () -> !isSeen(program, words));
  }

  private static boolean isSeen(DeskProgram program, String words) {
    return !program.eyes().words(words).isEmpty()
        || (program.eyes().nodes("#list-lines").size() == 1 && words.startsWith("Paste"));
  }

  /* What has the focus looks different when the focus has gone on. */
  private static void seesFocus(DeskProgram program) {
    var focus = program.focus();
    var with = program.screen();
    program.press("Tab").until("Tab goes on", () -> !program.focus().equals(focus));
    var rim = focus.area().grown(4);
    var without = program.screen(it -> it.changedPlainly(with, rim) > RING);
    assertThat(without.changedPlainly(with, rim))
        .as("pixels of the focus of %s “%s”", focus.kind(), focus.text())
        .isGreaterThan(RING);
  }
}
