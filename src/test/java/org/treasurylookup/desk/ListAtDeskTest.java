package org.treasurylookup.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A list shows its rows on the smallest screen the program is made for. */
@AtDesk(size = Desk.Size.SMALL)
class ListAtDeskTest {
  /* Pixels that a mouse can take hold of. */
  private static final int GRASPED = 12;
  private static final String MIXED =
      IntStream.rangeClosed(1, 29)
              .mapToObj("O20250314-M1001-%04d"::formatted)
              .collect(Collectors.joining("\n"))
          + "\nO20250314-M1001-9999\nO20250304-M1002-0007\nO20250314-M1001-0003\n"
          + "00000000-0000-4000-8003-000000000006\n00000000-0000-4000-8003-000000000001\n"
          + "hello world\nO20250314-M1001-0003\n";

  @Test
  void eightRowsOfAListAreSeenAndKeysChooseAmongThem(DeskProgram program) {
    program
        .desk()
        .copied(
            IntStream.rangeClosed(5001, 7000)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining("\n")));
    program.press("ctrl+shift+b").read("5001");
    program.until("eight whole rows", () -> whole(program) >= 8);
    program.until(
        "a thumb to be grasped",
        () -> program.spot("#sheet .scroll-bar:vertical > .thumb").area().height() > GRASPED);
    program.press("Tab");
    program.click(program.read("5002"));
    var row = program.rows().get(2).area();
    var before = program.screen();
    program.press("Down", "space");
    program.until("the row is chosen", () -> program.screen().changedPlainly(before, row) > 0);
  }

  @Test
  void atTwiceTheTextSizeThreeRowsAreSeenAndAllCountsAreOneStepAway(DeskProgram program) {
    program.desk().copied(MIXED);
    program.press("ctrl+plus", "ctrl+plus", "ctrl+plus", "ctrl+plus", "ctrl+plus");
    try {
      program.press("ctrl+shift+b").read("0001");
      program.press("Return").read("33 of 33");
      program.read("1 not recognised");
      program.until("three rows as high as they are", () -> high(program) >= 3);
      program.settle().picture("list-large");
      assertThat(program.eyes().words("2 repeated")).isEmpty();
      program.click(program.spot("#list-counts-all")).read("2 repeated");
    } finally {
      program.press("ctrl+0");
    }
  }

  /* At the right they go on where the table scrolls to. */
  private static long high(DeskProgram program) {
    return program.rows().stream()
        .filter(row -> row.area().height() == row.whole().height())
        .count();
  }

  private static long whole(DeskProgram program) {
    return program.rows().stream().filter(Spot::isWhole).count();
  }
}
