package org.treasurylookup.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import org.junit.jupiter.api.Test;

/** A dialog is as high as its words: none of them lies under its buttons. */
@AtDesk
class QuestionsAtDeskTest {
  /* A ring of one pixel around something as small as a letter. */
  private static final int RING = 24;
  /* Pixels a dialog is made larger by; the screen has room for them. */
  private static final int MORE = 60;

  @Test
  void theWordsOfTheQuestionBeforeABrowserStandAboveItsButtons(DeskProgram program) {
    program.lookUp("O20250304-M1001-1001", "Short by 40.00");
    program.click(program.read("0x15")).press("ctrl+shift+o");
    program.read("You are asked once for each host");
    program.until(
        "the words stand above the buttons",
        () -> {
          var words = program.eyes().words("You are asked once for each host");
          var buttons = program.eyes().nodes("#explorer-question .button");
          int last = words.stream().mapToInt(spot -> spot.area().bottom()).max().orElseThrow();
          int first =
              buttons.stream()
                  .map(Spot::area)
                  .min(Comparator.comparingInt(Area::y))
                  .orElseThrow()
                  .y();
          return last < first;
        });
    assertThat(program.press("Escape").eyes().nodes("#explorer-question")).isEmpty();
  }

  @Test
  void theQuestionBeforeABrowserOpensWithAllItsTextAndARingOnItsFirstButton(DeskProgram program) {
    program.lookUp("O20250304-M1001-1001", "Short by 40.00");
    program.click(program.read("0x15")).press("ctrl+shift+o");
    program.until("it opens", () -> program.eyes().windows().size() == 2);
    program.settle().picture("explorer-question");
    var texts = program.eyes().nodes("#explorer-question .form .text");
    assertThat(texts).isNotEmpty().allMatch(Spot::isWhole);
    for (var text : texts) {
      assertThat(program.screen().ink(text.area())).as("letters of %s", text).isPositive();
    }
    var first = program.focus();
    assertThat(program.spot("#explorer-question .button:focused").area()).isEqualTo(first.area());
    var with = program.screen();
    program.press("Tab");
    assertThat(program.focus()).isNotEqualTo(first);
    assertThat(program.screen().changedPlainly(with, first.area().grown(4)))
        .as("the ring around %s", first)
        .isGreaterThan(RING);
    program.press("Escape").until("it closes", () -> program.eyes().windows().size() == 1);
  }

  @Test
  void theListOfKeysGrowsWithItsWindow(DeskProgram program) {
    program.press("F1").until("it opens", () -> program.eyes().windows().size() == 2);
    var before = program.settle().spot(".help-list").area();
    var dialog = program.eyes().windows().getLast();
    var id = program.desk().does("xdotool", "search", "--onlyvisible", "--name", dialog.text());
    int wide = dialog.area().width() + MORE;
    int high = dialog.area().height() + MORE;
    program.act("windowsize", id.strip(), "" + wide, "" + high);
    program.until(
        "the list grows",
        () -> {
          var now = program.spot(".help-list").area();
          return now.width() >= before.width() + MORE && now.height() >= before.height() + MORE;
        });
    program.settle().picture("help-larger");
    var close = program.spot("#help .button");
    assertThat(close.isWhole()).as("%s is whole", close).isTrue();
    assertThat(close.area().y()).isGreaterThan(program.spot(".help-list").area().bottom() - 1);
    program.press("Escape").until("it closes", () -> program.eyes().windows().size() == 1);
  }
}
