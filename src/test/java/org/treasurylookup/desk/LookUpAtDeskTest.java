package org.treasurylookup.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An id is looked up with the keyboard. */
@AtDesk
class LookUpAtDeskTest {
  @Test
  void anIdTypedIntoTheBoxIsAnswered(DeskProgram program) {
    var before = program.screen();
    program.lookUp("O20250304-M1001-1001", "Completed");
    var now = program.screen();
    var words = program.read("Completed");
    assertThat(now.changed(before, words.area())).isPositive();
    assertThat(now.ink(words.area())).as("pixels of letters").isGreaterThan(50);
  }
}
