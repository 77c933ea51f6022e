package org.treasurylookup.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * A dialog that is made larger gives the room to what it shows. A program that gives a dialog its
 * size at the very moment in which its user does may have the last word: who sees that pulls again.
 */
@AtDesk
class QuestionsAtDeskTest {
  /* Pixels a dialog is made larger by; the screen has room for them. */
  private static final int MORE = 60;

  @Test
  void theListOfKeysGrowsWithItsWindow(DeskProgram program) {
    program.press("F1").until("it opens", () -> program.eyes().windows().size() == 2);
    Spot dialog;
    Area before;
    do {
      dialog = program.settle().eyes().windows().getLast();
      before = program.spot(".help-list").area();
    } while (!program.eyes().windows().getLast().equals(dialog));
    var id = program.desk().does("xdotool", "search", "--onlyvisible", "--name", dialog.text());
    int wide = dialog.area().width() + MORE;
    int high = dialog.area().height() + MORE;
    int listWide = before.width() + MORE;
    int listHigh = before.height() + MORE;
    program.until(
        "the list grows",
        () -> {
          program.act("windowsize", id.strip(), "" + wide, "" + high);
          var now = program.spot(".help-list").area();
          return now.width() >= listWide && now.height() >= listHigh;
        });
    program.settle().picture("help-larger");
    var close = program.spot("#help .button");
    assertThat(close.isWhole()).as("%s is whole", close).isTrue();
    assertThat(close.area().y()).isGreaterThan(program.spot(".help-list").area().bottom() - 1);
    program.press("Escape").until("it closes", () -> program.eyes().windows().size() == 1);
  }
}
