package org.treasurylookup.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A list shows its rows on the smallest screen the program is made for. */
@AtDesk(size = Desk.Size.SMALL)
class ListAtDeskTest {
  @Test
  void eightRowsOfAListAreSeenAndKeysChooseAmongThem(DeskProgram program) {
    program
        .desk()
        .copied(
            IntStream.rangeClosed(5001, 5030)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining("\n")));
    program.press("ctrl+shift+b").read("5001");
    program.until("eight whole rows", () -> whole(program) >= 8);
    program.press("Tab");
    program.click(program.read("5002"));
    var row = program.rows().get(2).area();
    var before = program.screen();
    program.press("Down", "space");
    assertThat(program.screen().changedPlainly(before, row)).as("the row chosen").isPositive();
  }

  private static long whole(DeskProgram program) {
    return program.rows().stream().filter(Spot::isWhole).count();
  }
}
