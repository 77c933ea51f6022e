package org.treasurylookup.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A value that was clicked is what copying, comparing and showing on an explorer are about. */
@AtDesk
class ValuesAtDeskTest {
  private static final String ORDER = "O20250304-M1001-1001";

  @Test
  void aClickedValueIsCopied(DeskProgram program) {
    program.desk().copied("nothing yet");
    program.lookUp(ORDER, "Short by 40.00");
    program.click(program.spot(".chunk-text.title")).press("ctrl+c");
    program.until("it is copied", () -> program.desk().clipboard().equals(ORDER));
  }

  @Test
  void aClickedValueIsCompared(DeskProgram program) {
    program.lookUp(ORDER, "Short by 40.00");
    program.desk().copied(ORDER);
    program.click(program.spot(".chunk-text.title")).press("ctrl+shift+v");
    program.until("a popover opens", () -> program.eyes().windows().size() == 2);
    assertThat(program.eyes().words("Click an address")).isEmpty();
    var popover = program.settle().eyes().windows().getLast();
    assertThat(program.window().area().holds(popover.area())).as("inside the window").isTrue();
  }

  @Test
  void theClickedValueShowsItsFocusAndTabGoesOnFromThere(DeskProgram program) {
    program.lookUp(ORDER, "Short by 40.00");
    var value = program.spot(".chunk-text.title");
    program.click(value);
    program.mouse(value, "mousemove", "0", "0");
    program.until(
        "it has the focus",
        () -> {
          int y = program.focus().area().y();
          return y >= value.area().y() - 12 && y <= value.area().bottom();
        });
    var clicked = program.focus();
    program.press("Tab").until("Tab goes on", () -> !program.focus().equals(clicked));
    assertThat(program.focus().area().y()).isGreaterThanOrEqualTo(clicked.area().y() - 4);
  }

  @Test
  void aRightClickOnMarkedRowsOffersToCopyThemAll(DeskProgram program) {
    program.lookUp(ORDER, "Short by 40.00");
    program.desk().copied("nothing yet");
    program.press("F6", "space", "Down", "space");
    program.rightClick(program.read("LATE"));
    program.spot("#rows .context-menu");
    program.press("Down", "Return");
    program.until("both are copied", () -> program.desk().clipboard().lines().count() == 2);
  }
}
