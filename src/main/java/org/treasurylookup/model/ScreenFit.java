package org.treasurylookup.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.treasurylookup.settings.window.WindowLayout.Place;

/**
 * Finds a place for a window on the screens there are: where it was if its title bar can be reached
 * there, else in the middle of the first screen; never larger than the screen.
 */
public final class ScreenFit {
  /* What has to be in sight to drag a window by its title bar. */
  private static final int TITLE_HEIGHT = 32;
  private static final int REACHABLE_WIDTH = 120;
  private static final int REACHABLE_HEIGHT = 16;

  private ScreenFit() {}

  /** The usable part of a screen, in pixels of the desktop. */
  public record Area(int x, int y, int width, int height) {
    private int across(Place place) {
      return Math.min(x + width, place.x() + place.width()) - Math.max(x, place.x());
    }

    private int down(int top, int high) {
      return Math.min(y + height, top + high) - Math.max(y, top);
    }
  }

  /**
   * The place for a window.
   *
   * @param screens the first is the main one; none leaves the place as it is
   */
  public static Place fit(Place wanted, List<Area> screens) {
    if (screens.isEmpty()) {
      return wanted;
    }
    return reachable(wanted, screens)
        .map(screen -> inside(wanted, screen))
        .orElseGet(() -> centred(wanted, screens.getFirst()));
  }

  private static Optional<Area> reachable(Place wanted, List<Area> screens) {
    return screens.stream()
        .filter(screen -> screen.across(wanted) >= REACHABLE_WIDTH)
        .filter(screen -> screen.down(wanted.y(), TITLE_HEIGHT) >= REACHABLE_HEIGHT)
        .max(
            Comparator.comparingLong(
                screen ->
                    (long) screen.across(wanted)
                        * Math.max(0, screen.down(wanted.y(), wanted.height()))));
  }

  private static Place inside(Place wanted, Area screen) {
    int width = Math.min(wanted.width(), screen.width());
    int height = Math.min(wanted.height(), screen.height());
    int x = Math.clamp(wanted.x(), screen.x(), screen.x() + screen.width() - width);
    int y = Math.clamp(wanted.y(), screen.y(), screen.y() + screen.height() - height);
    return new Place(x, y, width, height, wanted.maximised());
  }

  private static Place centred(Place wanted, Area screen) {
    int width = Math.min(wanted.width(), screen.width());
    int height = Math.min(wanted.height(), screen.height());
    return new Place(
        screen.x() + (screen.width() - width) / 2,
        screen.y() + (screen.height() - height) / 2,
        width,
        height,
        wanted.maximised());
  }
}
