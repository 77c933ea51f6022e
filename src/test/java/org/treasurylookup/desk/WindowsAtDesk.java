package org.treasurylookup.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Windows lie on the screen, with their title bar, and are as large as their words. */
abstract class WindowsAtDesk {
  @TempDir Path home;

  @Test
  void aFirstStartLiesOnTheScreen(Desk desk) throws IOException {
    try (var program = DeskProgram.start(desk, home)) {
      program.until(
          "the whole window is on the screen",
          () -> desk.screen().area().holds(program.window().area()));
      assertThat(program.window().area().y()).isNotNegative();
    }
  }

  @Test
  void theListOfKeysIsAsHighAsItsWords(DeskProgram program) {
    program.press("F1");
    program.until("high enough", () -> program.spot("#help").area().height() > 400);
    assertThat(program.desk().screen().area().holds(program.spot("#help").area())).isTrue();
    program.press("Escape");
  }

  @Test
  void everyLineOfTheMenuIsBelowItsButton(DeskProgram program) {
    var button = program.spot("#menu").area();
    program.click(program.spot("#menu"));
    var settings = program.read("Settings").area();
    assertThat(settings.y()).isGreaterThan(button.bottom());
    assertThat(program.desk().screen().area().holds(settings)).isTrue();
    program.press("Escape");
  }

  @Test
  void thePaletteStandsInTheMiddle(DeskProgram program) {
    program.press("ctrl+shift+p");
    var window = program.window().area();
    var palette = program.spot(".palette").area();
    assertThat(window.holds(palette)).isTrue();
    assertThat(Math.abs(window.middleX() - palette.middleX())).isLessThan(12);
    program.type("lock wind").read("Lock the window");
    program.press("Escape");
  }

  @Test
  void keysOfACyrillicKeyboardLookUpAndPaste(DeskProgram program) {
    var desk = program.desk();
    desk.keyboard("ru");
    try {
      desk.copied("5001");
      desk.does("xdotool", "keydown", "Control_L", "key", "46", "key", "55", "keyup", "Control_L");
      program.press("Return").read("Paid in full");
    } finally {
      desk.keyboard("us");
    }
  }
}
