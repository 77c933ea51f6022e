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
    assertThat(program.eyes().words("Click an address")).isEmpty();
    program.until("a popover opens", () -> program.eyes().windows().size() == 2);
    var popover = program.settle().eyes().windows().getLast();
    assertThat(program.window().area().holds(popover.area())).as("inside the window").isTrue();
  }

  @Test
  void theClickedValueShowsItsFocusAndTabGoesOnFromThere(DeskProgram program) {
    program.lookUp(ORDER, "Short by 40.00");
    var value = program.spot(".chunk-text.title");
    program.click(value);
    program.mouse(value, "mousemove", "0", "0");
    int clicked = program.focus().area().y();
    assertThat(clicked).isBetween(value.area().y() - 12, value.area().bottom());
    program.press("Tab");
    assertThat(program.focus().area().y()).isGreaterThanOrEqualTo(clicked - 4);
  }
}
