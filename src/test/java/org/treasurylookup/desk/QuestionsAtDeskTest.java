package org.treasurylookup.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A dialog that is made larger gives the room to what it shows. */
@AtDesk
class QuestionsAtDeskTest {
  /* Pixels a dialog is made larger by; the screen has room for them. */
  private static final int MORE = 60;

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
