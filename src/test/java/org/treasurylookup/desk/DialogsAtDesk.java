package org.treasurylookup.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Small windows show what they are for, at the place they are about. */
abstract class DialogsAtDesk {
  private static final String ORDER = "O20250304-M1001-1001";
  private static final String SHORT = "Short by 40.00";
  /* A ring of one pixel around something as small as a letter. */
  private static final int RING = 24;
  /* An arrow, and what a cell is higher than its words. */
  private static final int NEAR = 40;

  @Test
  void theListOfKeysShowsKeysEachTimeItOpens(DeskProgram program) {
    for (int i = 0; i < 5; i++) {
      program.press("F1").until("it opens", () -> program.eyes().windows().size() == 2);
      var dialog = program.settle().eyes().windows().getLast();
      assertThat(dialog.area().height()).as("height, time " + (i + 1)).isGreaterThan(400);
      assertThat(program.desk().screen().area().holds(dialog.area())).isTrue();
      assertThat(program.desk().screen().ink(dialog.area())).isGreaterThan(3000);
      program.press("Escape").until("it closes", () -> program.eyes().windows().size() == 1);
    }
  }

  @Test
  void thePaletteLiesInsideTheWindow(DeskProgram program) {
    program.press("ctrl+shift+p").spot("#palette-field");
    var palette = program.settle().spot(".palette").area();
    assertThat(program.window().area().holds(palette)).as("%s inside", palette).isTrue();
    assertThat(Math.abs(palette.middleX() - program.window().area().middleX()))
        .as("off the middle")
        .isLessThan(12);
    assertThat(program.screen().ink(palette)).as("letters of its lines").isGreaterThan(1000);
  }

  @Test
  void whyPointsAtWhatItExplainsAndLeavesItInSight(DeskProgram program) {
    program.lookUp(ORDER, SHORT);
    var link = program.read("Why?");
    program.mouse(link, "mousedown", "1");
    opensBeside(program, link.area(), () -> program.mouse(link, "mouseup", "1"));
  }

  @Test
  void comparingPointsAtTheValueAndLeavesItInSight(DeskProgram program) {
    program.lookUp(ORDER, SHORT).desk().copied("0x15B9");
    var title = program.spot(".chunk-text.title");
    program.click(title);
    opensBeside(program, title.area(), () -> program.press("ctrl+shift+v"));
  }

  @Test
  void theFieldToCompareWithHasABorderAndARingWhileItHasTheFocus(DeskProgram program) {
    program.lookUp(ORDER, SHORT).desk().copied("");
    program.click(program.spot(".chunk-text.title")).press("ctrl+shift+v");
    var field = program.spot("#compare-field").area();
    program.settle().picture("compare-field");
    var screen = program.screen();
    int inside = screen.colour(field.middleX(), field.y() + 4);
    assertThat(IntStream.rangeClosed(field.y() - 1, field.y() + 3))
        .as("rows of pixels of the upper edge that stand out")
        .filteredOn(y -> DeskScreen.contrast(screen.colour(field.middleX(), y), inside) >= 3)
        .hasSizeGreaterThanOrEqualTo(2);
    program.press("Escape");
  }

  @Test
  void comparingInATablePointsAtTheCellWithTheFocus(DeskProgram program) {
    program.lookUp(ORDER, SHORT).desk().copied("0x15B9");
    var address =
        program.read("0x15B9", spot -> spot.area().x() > program.window().area().middleX() - 100);
    program.click(address);
    opensBeside(program, address.area(), () -> program.press("ctrl+shift+v"));
  }

  /* Not a pixel of what it is about is covered, and the tip of its arrow is at it. */
  private static void opensBeside(DeskProgram program, Area about, Runnable open) {
    var before = program.screen();
    open.run();
    var popover = popover(program);
    program.picture("popover-at-" + about.x() + "-" + about.y());
    assertThat(program.window().area().holds(popover)).as(popover + " in the window").isTrue();
    assertThat(program.screen().changedPlainly(before, about.grown(-3)))
        .as("covered pixels of what it is about")
        .isLessThan(RING);
    var line = program.spot(".popover .border").area();
    assertThat(Math.min(Math.abs(line.y() - about.bottom()), Math.abs(about.y() - line.bottom())))
        .as("from what it is about")
        .isLessThan(NEAR);
    assertThat(about.right()).as("the popover is beside it").isGreaterThan(line.x());
    assertThat(about.x()).as("the popover is beside it").isLessThan(line.right());
  }

  private static Area popover(DeskProgram program) {
    program.until("it opens", () -> program.eyes().windows().size() == 2);
    return program.settle().eyes().windows().getLast().area();
  }

  @Test
  void inTheDarkNoPopoverHasAWhiteFrame(DeskProgram program) {
    program.lookUp(ORDER, SHORT);
    chooses(program, "dark");
    try {
      program.click(program.read("Why?"));
      var popover = popover(program);
      program.picture("popover-in-the-dark");
      assertThat(program.screen().count(popover.grown(12), 0xFFFFFF))
          .as("white pixels of a popover in the dark")
          .isLessThan(popover.width() / 2);
    } finally {
      program.press("Escape");
      chooses(program, "light");
    }
  }

  private static void chooses(DeskProgram program, String words) {
    program.press("ctrl+shift+p").type(words).press("Return");
  }

  @Test
  void askingToForgetAllShowsItsQuestion(DeskProgram program) {
    program.lookUp(ORDER, SHORT);
    program.rightClick(program.spot("#recent-list .list-cell:filled"));
    program.until("a menu opens", () -> program.eyes().windows().size() == 2);
    program.press("Up", "Right");
    var question = program.read("; pinned and watched records stay").area();
    assertThat(program.screen().ink(question)).as("letters of the question").isGreaterThan(200);
    assertThat(program.screen().area().holds(question)).isTrue();
    program.press("Return");
    program.until(
        "forgotten", () -> program.eyes().nodes("#recent-list .list-cell:filled").isEmpty());
    program.until("no menu is left", () -> program.eyes().windows().size() == 1);
  }
}
