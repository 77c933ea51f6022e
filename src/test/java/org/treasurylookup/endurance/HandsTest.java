package org.treasurylookup.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.treasurylookup.desk.Area;
import org.treasurylookup.desk.AtDesk;
import org.treasurylookup.desk.DeskProgram;

/** The robot does to the program what it means to do, and nothing to the desktop around it. */
@AtDesk
class HandsTest {
  @Test
  void theWheelIsTurnedOverTheWindowWhereverThePointerWasLeft(DeskProgram program) {
    var before = program.frame();
    try (var hands = new Hands(program, program.home())) {
      program.place(new Area(0, 0, 1024, 640)).act("mousemove", "1340", "740");
      hands.does("wheel 5");
      assertThat(program.desk().does("xdotool", "get_desktop").strip()).isEqualTo("0");
      program.settle();
      assertThat(program.eyes().focus()).as("what has the keyboard").isNotEmpty();
    } finally {
      program.desk().does("xdotool", "set_desktop", "0");
      program.place(before);
    }
  }
}
