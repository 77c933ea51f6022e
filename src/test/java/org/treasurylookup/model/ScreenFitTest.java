package org.treasurylookup.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.treasurylookup.model.ScreenFit.Area;
import org.treasurylookup.settings.window.WindowLayout.Place;

class ScreenFitTest {
  private static final Area MAIN = new Area(0, 0, 1920, 1040);
  private static final Area LEFT = new Area(-2560, -200, 2560, 1400);

  @Test
  void aWindowStaysWhereItWas() {
    var place = new Place(-2000, 100, 1360, 860, false);
    assertThat(ScreenFit.fit(place, List.of(MAIN, LEFT))).isEqualTo(place);
  }

  @Test
  void aWindowOfAMonitorThatIsGoneComesToTheMiddleOfTheMainScreen() {
    var place = new Place(-2000, 100, 1360, 860, true);
    assertThat(ScreenFit.fit(place, List.of(MAIN))).isEqualTo(new Place(280, 90, 1360, 860, true));
  }

  @Test
  void aWindowWhoseTitleBarIsOutOfReachComesBack() {
    assertThat(ScreenFit.fit(new Place(100, -400, 1360, 860, false), List.of(MAIN)))
        .isEqualTo(new Place(280, 90, 1360, 860, false));
    assertThat(ScreenFit.fit(new Place(1900, 100, 1360, 860, false), List.of(MAIN)))
        .isEqualTo(new Place(280, 90, 1360, 860, false));
  }

  @Test
  void aWindowPartlyOutsideIsPushedIn() {
    assertThat(ScreenFit.fit(new Place(1500, 700, 1360, 860, false), List.of(MAIN)))
        .isEqualTo(new Place(560, 180, 1360, 860, false));
  }

  @Test
  void aWindowLargerThanTheScreenIsMadeToFit() {
    var small = new Area(0, 0, 1280, 680);
    assertThat(ScreenFit.fit(new Place(0, 0, 2400, 1300, false), List.of(small)))
        .isEqualTo(new Place(0, 0, 1280, 680, false));
  }

  @Property
  void aWindowIsAlwaysWholeOnOneScreen(
      @ForAll @IntRange(min = -9000, max = 9000) int x,
      @ForAll @IntRange(min = -9000, max = 9000) int y,
      @ForAll @IntRange(min = 200, max = 9000) int width,
      @ForAll @IntRange(min = 200, max = 9000) int height) {
    var screens = List.of(MAIN, LEFT);
    var place = ScreenFit.fit(new Place(x, y, width, height, false), screens);
    assertThat(screens)
        .anyMatch(
            screen ->
                place.x() >= screen.x()
                    && place.y() >= screen.y()
                    && place.x() + place.width() <= screen.x() + screen.width()
                    && place.y() + place.height() <= screen.y() + screen.height());
  }
}
