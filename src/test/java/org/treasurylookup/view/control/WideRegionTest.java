package org.treasurylookup.view.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How often what a region needs is worked out. */
class WideRegionTest {
  private final List<Double> worked = new ArrayList<>();

  private final WideRegion region =
      new WideRegion() {
        @Override
        protected double flow(double room, boolean place) {
          worked.add(room);
          return 2 * room;
        }
      };

  @Test
  void aHeightIsWorkedOutOnceForEachWidth() {
    assertThat(region.minHeight(100)).isEqualTo(200);
    assertThat(region.prefHeight(100)).isEqualTo(200);
    assertThat(region.prefHeight(50)).isEqualTo(100);
    assertThat(worked).containsExactly(100.0, 50.0);
  }

  @Test
  void aChangeHasItWorkedOutAgain() {
    region.prefHeight(100);
    region.requestLayout();
    region.prefHeight(100);
    assertThat(worked).containsExactly(100.0, 100.0);
  }
}
