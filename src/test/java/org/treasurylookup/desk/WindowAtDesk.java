package org.treasurylookup.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.Until;

/** The window lies where its user can reach all of it, and comes back as it was left. */
abstract class WindowAtDesk {
  private static final int MOST_OPENINGS = 4;
  private static final String KEPT = "window.json";

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

  @Test
  void aWindowComesBackWhereItWasLeft(Desk desk) throws Exception {
    assumeThat(desk.screen().area().width()).as("room to move").isGreaterThan(1200);
    var left = leftAt(desk, new Area(60, 50, 1100, 640), false);
    var kept = Files.readAllBytes(home.resolve(KEPT));
    int openings = 1;
    while (!comesBack(desk, left)) {
      assertThat(++openings).as("openings until it comes to " + left).isLessThan(MOST_OPENINGS);
      /* Where it came to is kept as any other place. */
      Files.write(home.resolve(KEPT), kept);
    }
  }

  /* On a busy machine JavaFX and a window manager may miss each other's word at one opening. */
  private boolean comesBack(Desk desk, Area left) throws Exception {
    try (var program = DeskProgram.start(desk, home)) {
      boolean back = Until.isMet(() -> program.settle().frame().equals(left));
      program.leave();
      return back;
    }
  }

  @Test
  void aWindowThatCameBackMaximisedIsFreedToItsSizeAndPlace(Desk desk) throws Exception {
    assumeThat(desk.manager()).as("who maximises").isNotEqualTo(Desk.Manager.NONE);
    assumeThat(desk.screen().area().width()).as("room to move").isGreaterThan(1200);
    var left = leftAt(desk, new Area(90, 60, 1024, 640), true);
    try (var program = DeskProgram.start(desk, home)) {
      program.until("it fills the screen", () -> fills(program));
      program.clickTitleTwice();
      returns(program, left);
      assertThat(desk.screen().area().holds(left)).isTrue();
      program.leave();
    }
  }

  private Area leftAt(Desk desk, Area chosen, boolean maximised) throws Exception {
    try (var program = DeskProgram.start(desk, home)) {
      program.until("it is moved", () -> isAt(program, chosen));
      program.until("its place is kept", () -> keeps(program.frame()));
      var left = program.frame();
      if (maximised) {
        program.clickTitleTwice();
        program.until("it fills the screen", () -> fills(program));
      }
      program.leave();
      return left;
    }
  }

  /* While it finds its own place it may not stay where it was put. */
  private static boolean isAt(DeskProgram program, Area chosen) {
    var frame = program.frame();
    if (frame.x() == chosen.x() && frame.y() == chosen.y()) {
      return true;
    }
    program.place(chosen);
    return false;
  }

  private boolean keeps(Area left) {
    try {
      return Files.readString(home.resolve(KEPT))
          .replaceAll("\\s", "")
          .contains(
              "\"x\":%d,\"y\":%d,\"width\":%d,\"height\":%d"
                  .formatted(left.x(), left.y(), left.width(), left.height()));
    } catch (NoSuchFileException notYet) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /* It may be put right in several steps. */
  private static void returns(DeskProgram program, Area left) {
    Until.same("the window is where it was", left, () -> program.settle().frame());
  }

  private static boolean fills(DeskProgram program) {
    return program.frame().width() >= program.desk().screen().area().width();
  }
}
