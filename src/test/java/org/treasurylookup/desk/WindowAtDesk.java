package org.treasurylookup.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window lies where its user can reach all of it, and comes back as it was left. */
abstract class WindowAtDesk {
  private static final int FRAME = 24;
  private static final Pattern PLACE =
      Pattern.compile("\"x\":(-?\\d+),\"y\":(-?\\d+),\"width\":(\\d+),\"height\":(\\d+)");

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
    try (var program = DeskProgram.start(desk, home)) {
      returns(program, left);
      program.leave();
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
      var kept = PLACE.matcher(Files.readString(home.resolve("window.json")).replaceAll("\\s", ""));
      return kept.find()
          && isNear(
              new Area(number(kept, 1), number(kept, 2), number(kept, 3), number(kept, 4)), left);
    } catch (NoSuchFileException notYet) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /*
   * It may be put right in several steps. On a busy PC a window manager may tell too late how wide
   * its frame is; the window then stands by that much away, with its title bar on the screen.
   */
  private static void returns(DeskProgram program, Area left) {
    Until.met("the window is where it was", () -> isNear(program.settle().frame(), left));
  }

  private static int number(Matcher kept, int group) {
    return Integer.parseInt(kept.group(group));
  }

  private static boolean isNear(Area now, Area left) {
    return Math.abs(now.x() - left.x()) <= FRAME
        && Math.abs(now.y() - left.y()) <= FRAME
        && now.width() == left.width()
        && now.height() == left.height();
  }

  private static boolean fills(DeskProgram program) {
    return program.frame().width() >= program.desk().screen().area().width();
  }
}
