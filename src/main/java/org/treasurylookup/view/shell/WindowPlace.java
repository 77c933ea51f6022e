package org.treasurylookup.view.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.treasurylookup.model.Screens;
import org.treasurylookup.model.Screens.Area;
import org.treasurylookup.settings.Layout.Place;

/** Opens a window where it was the last time, and remembers where it is. */
final class WindowPlace {
  private static final int WIDTH = 1360;
  private static final int HEIGHT = 860;
  private static final int LEAST_WIDTH = 1024;
  private static final int LEAST_HEIGHT = 640;
  /* What a window manager puts around a window, which nobody knows before it is shown. */
  private static final int FRAME_WIDE = 16;
  private static final int FRAME_HIGH = 44;
  private static final List<Duration> LOOKS =
      List.of(Duration.millis(60), Duration.millis(300), Duration.millis(1000));

  /* The platform that draws pictures has no screen that a window would have to lie on. */
  private static final boolean HAS_SCREEN =
      !"Headless".equals(System.getProperty("glass.platform"));

  private final Stage stage;
  private final ObjectProperty<Optional<Place>> place;

  private WindowPlace(Stage stage, ObjectProperty<Optional<Place>> place) {
    this.stage = stage;
    this.place = place;
  }

  /** Puts a window that is not shown yet into its place, and watches it from then on. */
  static void keep(Stage stage, ObjectProperty<Optional<Place>> place) {
    var keeper = new WindowPlace(stage, place);
    keeper.restore(areas());
    stage.xProperty().subscribe(keeper::changed);
    stage.yProperty().subscribe(keeper::changed);
    stage.widthProperty().subscribe(keeper::changed);
    stage.heightProperty().subscribe(keeper::changed);
    stage.maximizedProperty().subscribe(keeper::changed);
    stage.showingProperty().subscribe(keeper::settleWhere);
    stage.maximizedProperty().subscribe((_, maximised) -> keeper.settleWhere(!maximised));
  }

  /* Its size and place are right only once it has its frame: it is put where it can be seen then. */
  private void settleWhere(boolean free) {
    if (free && HAS_SCREEN) {
      looks(this::intoSight, () -> {});
    }
  }

  /**
   * Looks at a window several times after it was shown or changed: window managers answer late, and
   * some in several steps.
   *
   * @param look done each time
   * @param last done after the last
   */
  static void looks(Runnable look, Runnable last) {
    var timeline = new Timeline();
    LOOKS.forEach(after -> timeline.getKeyFrames().add(new KeyFrame(after, _ -> look.run())));
    timeline.setOnFinished(_ -> last.run());
    timeline.play();
  }

  /** Gives a window a size and a place where all of it is seen. */
  static void put(Stage stage, double x, double y, double wide, double high) {
    var wanted =
        new Place(
            (int) Math.round(x),
            (int) Math.round(y),
            (int) Math.ceil(wide),
            (int) Math.ceil(high),
            false);
    put(stage, Screens.fit(wanted, areas()));
  }

  private void intoSight() {
    if (!stage.isShowing() || stage.isMaximized() || stage.isFullScreen() || stage.isIconified()) {
      return;
    }
    var now = now();
    var wanted = fillsScreen() ? place.get().map(WindowPlace::free).orElse(now) : now;
    var fitting = Screens.fit(wanted, areas());
    if (!fitting.equals(now)) {
      put(stage, fitting);
    }
  }

  private static void put(Stage stage, Place fitting) {
    stage.setWidth(fitting.width());
    stage.setHeight(fitting.height());
    stage.setX(fitting.x());
    stage.setY(fitting.y());
  }

  private Place now() {
    return new Place(
        (int) Math.round(stage.getX()),
        (int) Math.round(stage.getY()),
        (int) Math.round(stage.getWidth()),
        (int) Math.round(stage.getHeight()),
        false);
  }

  private static Place free(Place now) {
    return new Place(now.x(), now.y(), now.width(), now.height(), false);
  }

  private void restore(List<Area> screens) {
    var main = screens.getFirst();
    int wide = main.width() - FRAME_WIDE;
    int high = main.height() - FRAME_HIGH;
    stage.setMinWidth(Math.min(LEAST_WIDTH, wide));
    stage.setMinHeight(Math.min(LEAST_HEIGHT, high));
    int width = Math.min(WIDTH, wide);
    int height = Math.min(HEIGHT, high);
    var middle =
        new Place(
            main.x() + (main.width() - width) / 2,
            main.y() + (main.height() - height) / 2,
            width,
            height,
            false);
    var fitting = Screens.fit(place.get().map(WindowPlace::large).orElse(middle), screens);
    put(stage, fitting);
    stage.setMaximized(fitting.maximised());
  }

  private static Place large(Place wanted) {
    return new Place(
        wanted.x(),
        wanted.y(),
        Math.max(LEAST_WIDTH, wanted.width()),
        Math.max(LEAST_HEIGHT, wanted.height()),
        wanted.maximised());
  }

  private void changed() {
    if (!stage.isShowing() || stage.isIconified() || stage.isFullScreen()) {
      return;
    }
    if (stage.isMaximized()) {
      place.set(place.get().map(WindowPlace::maximised));
    } else if (!fillsScreen() && !Double.isNaN(stage.getX()) && !Double.isNaN(stage.getY())) {
      place.set(Optional.of(now()));
    }
  }

  private static Place maximised(Place now) {
    return new Place(now.x(), now.y(), now.width(), now.height(), true);
  }

  /* On its way to being maximised a window has the new size before it says what it is. */
  private boolean fillsScreen() {
    return areas().stream()
        .anyMatch(
            screen -> stage.getWidth() >= screen.width() && stage.getHeight() >= screen.height());
  }

  private static List<Area> areas() {
    var main = Screen.getPrimary();
    List<Area> all = new ArrayList<>(List.of(area(main)));
    Screen.getScreens().stream()
        .filter(screen -> !screen.equals(main))
        .map(WindowPlace::area)
        .forEach(all::add);
    return all;
  }

  private static Area area(Screen screen) {
    Rectangle2D usable = screen.getVisualBounds();
    return new Area(
        (int) usable.getMinX(),
        (int) usable.getMinY(),
        (int) usable.getWidth(),
        (int) usable.getHeight());
  }
}
