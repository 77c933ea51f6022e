package org.treasurylookup.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window lies where its user can reach all of it. */
abstract class WindowAtDesk {
  @TempDir Path home;

  @Test
  void theFirstWindowLiesOnTheScreenWithItsTitleBar(Desk desk) throws Exception {
    try (var program = DeskProgram.start(desk, home)) {
      var frame = program.frame();
      assertThat(desk.screen().area().holds(frame)).as("frame " + frame).isTrue();
      if (desk.manager() != Desk.Manager.NONE) {
        var bar =
            new Area(frame.x(), frame.y(), frame.width(), program.window().area().y() - frame.y());
        assertThat(bar.height()).as("height of the title bar").isGreaterThan(10);
        assertThat(desk.screen().ink(bar)).as("letters of the title").isGreaterThan(30);
      }
      program.leave();
    }
  }
}
