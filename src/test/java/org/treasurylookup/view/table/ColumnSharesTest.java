package org.treasurylookup.view.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.treasurylookup.view.table.ColumnShares.Ask;

/** How columns share the width of their table. */
class ColumnSharesTest {
  private static final Ask FIXED = new Ask(50, 50, 0, false);
  private static final Ask ADDRESS = new Ask(100, 200, 330, true);
  private static final Ask HASH = new Ask(100, 200, 520, true);

  @Test
  void theLongestValuesComeToOneLineFirst() {
    assertThat(ColumnShares.of(List.of(FIXED, ADDRESS, HASH), 850)).containsExactly(50, 280, 520);
  }

  @Test
  void withTooLittleRoomAllGiveWayAlikeDownToTheirLeast() {
    assertThat(ColumnShares.of(List.of(FIXED, ADDRESS, HASH), 350)).containsExactly(50, 150, 150);
    assertThat(ColumnShares.of(List.of(FIXED, ADDRESS, HASH), 100))
        .as("the table scrolls")
        .containsExactly(50, 100, 100);
  }

  @Test
  void whatIsLeftOverWidensTheColumnsThatMayGrowToTheLastPixel() {
    double[] shares = ColumnShares.of(List.of(FIXED, ADDRESS, HASH), 1001.4);
    assertThat(shares[0]).isEqualTo(50);
    assertThat(shares).as("whole pixels").isEqualTo(new double[] {50, 381, 570});
  }
}
