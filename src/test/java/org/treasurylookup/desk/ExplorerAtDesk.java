package org.treasurylookup.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import org.junit.jupiter.api.Test;

/** The question before a browser is as high as its words and answered by keys and mouse. */
abstract class ExplorerAtDesk {
  /* A ring of one pixel around something as small as a letter. */
  private static final int RING = 24;

  @Test
  void theWordsOfTheQuestionBeforeABrowserStandAboveItsButtons(DeskProgram program) {
    program.lookUp("O20250304-M1001-1001", "Short by 40.00");
    int table = program.window().area().middleX() - 100;
    program.click(program.read("0x15B9", it -> it.area().x() > table)).press("ctrl+shift+o");
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
    program.press("Escape");
    program.until("it closes", () -> program.eyes().nodes("#explorer-question").isEmpty());
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
    program.press("Tab").until("Tab goes on", () -> !program.focus().equals(first));
    var around = first.area().grown(4);
    program.until(
        "the ring leaves the first", () -> program.screen().changedPlainly(with, around) > RING);
    program.press("Escape").until("it closes", () -> program.eyes().windows().size() == 1);
  }

  @Test
  void theQuestionLiesOverItsWindowAndGivesTheKeyboardBackToTheAddress(DeskProgram program) {
    asks(program);
    var dialog = program.settle().eyes().windows().getLast().area();
    assertThat(program.screen().area().holds(dialog)).as("%s on the screen", dialog).isTrue();
    assertThat(dialog.shared(program.window().area()).isEmpty())
        .as("%s over its window", dialog)
        .isFalse();
    program.click(program.read("Cancel"));
    program.until("it closes", () -> program.eyes().windows().size() == 1);
    program.desk().copied("0x15B9");
    program.press("ctrl+shift+v").spot("#compare-field");
    program.press("Escape");
  }

  @Test
  void agreeingOpensTheBrowserOrSaysThatThereIsNone(DeskProgram program) {
    asks(program);
    program.click(program.read("Open in the browser"));
    program.until(
        "the question is over", () -> program.eyes().nodes("#explorer-question").isEmpty());
    if (program.desk().does("sh", "-c", "command -v xdg-open").isBlank()) {
      program.spot("#explorer-no-browser");
      program.press("Escape").until("it closes", () -> program.eyes().windows().size() == 1);
    }
  }

  private static void asks(DeskProgram program) {
    program.lookUp("O20250304-M1001-1001", "Short by 40.00");
    program.click(program.read("0x15")).press("ctrl+shift+o");
    program.read("You are asked once for each host");
  }
}
