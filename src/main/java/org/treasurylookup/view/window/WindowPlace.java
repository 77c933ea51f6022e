package org.treasurylookup.view.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.treasurylookup.model.ScreenFit;
import org.treasurylookup.model.ScreenFit.Area;
import org.treasurylookup.settings.window.WindowLayout.Place;

/** Opens a window where it was the last time, and remembers where it is. */
public final class WindowPlace {
  private static final int WIDTH = 1360;
  private static final int HEIGHT = 860;
  private static final int LEAST_WIDTH = 1024;
  private static final int LEAST_HEIGHT = 640;
  /* What a window manager puts around a window, which nobody knows before it is shown. */
  private static final int FRAME_WIDE = 16;
  private static final int FRAME_HIGH = 44;
  private static final List<Duration> LOOKS =
      List.of(Duration.millis(60), Duration.millis(300), Duration.millis(1000));

  /* A manager that wants it elsewhere has the last word. */
  private static final int MOST_TELLINGS = 3;

  private static final Duration OPENING = Duration.seconds(10);

  /* The platform that draws pictures has no screen that a window would have to lie on. */
  private static final boolean HAS_SCREEN =
      !"Headless".equals(System.getProperty("glass.platform"));

  private final Stage stage;
  private final ObjectProperty<Optional<Place>> place;
  private final Place opened;
  private boolean knownToManager;

  private WindowPlace(Stage stage, ObjectProperty<Optional<Place>> place) {
    this.stage = stage;
    this.place = place;
    this.opened = restore(areas());
    this.knownToManager = !opened.maximised();
  }

  /** Puts a window that is not shown yet into its place, and watches it from then on. */
  public static void keep(Stage stage, ObjectProperty<Optional<Place>> place) {
    var keeper = new WindowPlace(stage, place);
    stage.xProperty().subscribe(keeper::changed);
    stage.yProperty().subscribe(keeper::changed);
    stage.widthProperty().subscribe(keeper::changed);
    stage.heightProperty().subscribe(keeper::changed);
    stage.maximizedProperty().subscribe(keeper::changed);
    if (HAS_SCREEN) {
      stage.showingProperty().subscribe(keeper::settleOpened);
      stage.maximizedProperty().subscribe((_, maximised) -> keeper.settleFreed(!maximised));
    }
  }

  /*
   * It is mapped larger by the frame that it does not have yet, and a window manager moves it up so
   * that it does not hang over the edge: once it has its frame it is told again where it belongs,
   * and once more if an answer from before it had one came in between.
   */
  private void settleOpened(boolean shown) {
    if (shown) {
      var told = new AtomicInteger();
      looks(() -> settleFramed(told, true), () -> move(now()));
      /* A busy window manager gives it its frame when all looks are over. */
      Runnable late = () -> looks(() -> settleFramed(told, isNearOpened()), () -> {});
      stage.getScene().heightProperty().subscribe((_, _) -> late.run());
      stage
          .yProperty()
          .subscribe(
              (_, _) -> {
                if (told.get() < MOST_TELLINGS && isAstrayByFrame()) {
                  late.run();
                }
              });
      new Timeline(new KeyFrame(OPENING, _ -> rest(told))).play();
    }
  }

  /* Who moves it from now on is its user. */
  private static void rest(AtomicInteger told) {
    if (told.get() > 0) {
      told.set(MOST_TELLINGS);
    }
  }

  private void settleFramed(AtomicInteger told, boolean first) {
    boolean astray = told.get() == 0 ? first : isAstrayByFrame();
    if (hasFrame() && astray && told.getAndIncrement() < MOST_TELLINGS) {
      tell(opened);
    }
  }

  /*
   * Before it knew its frame JavaFX may have taken the place of the content for that of the window.
   * It tells a window manager nothing that it holds for so already: hence another place first.
   */
  private void tell(Place wanted) {
    if (isMovable()) {
      stage.setX(wanted.x() + 1.0);
      stage.setY(wanted.y() + 1.0);
      new Timeline(new KeyFrame(LOOKS.getFirst(), _ -> moveBack(wanted))).play();
    }
  }

  private void moveBack(Place wanted) {
    if (isNearOpened()) {
      move(wanted);
    }
  }

  /* Farther away than its frame is wide it was moved by somebody, who means it. */
  private boolean isNearOpened() {
    double frame = stage.getHeight() - stage.getScene().getHeight();
    return Math.abs(stage.getX() - opened.x()) <= frame
        && Math.abs(stage.getY() - opened.y()) <= frame;
  }

  /*
   * A window that was opened maximised never had its frame elsewhere: its manager frees it to the
   * width of the screen, or moved up by the frame. So it is told where it belongs. Later its manager
   * knows, and has the last word.
   */
  private void settleFreed(boolean free) {
    if (free) {
      boolean knowsWhere = knownToManager;
      knownToManager = true;
      var kept = knowsWhere ? place.get().orElse(opened) : opened;
      looks(() -> move(!knowsWhere || isAsWideAsScreen() ? kept : now()), () -> {});
    }
  }

  private boolean isAstrayByFrame() {
    var scene = stage.getScene();
    return Math.round(Math.abs(stage.getX() - opened.x())) == Math.round(scene.getX())
        && Math.round(Math.abs(stage.getY() - opened.y())) == Math.round(scene.getY());
  }

  private boolean isAsWideAsScreen() {
    return areas().stream().anyMatch(screen -> stage.getWidth() >= screen.width());
  }

  private boolean hasFrame() {
    return stage.getHeight() > stage.getScene().getHeight();
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
    put(stage, ScreenFit.fit(wanted, areas()));
  }

  private void move(Place wanted) {
    if (!isMovable()) {
      return;
    }
    var fitting = ScreenFit.fit(sized(wanted, wanted), areas());
    if (!fitting.equals(now())) {
      put(stage, fitting);
    }
  }

  private boolean isMovable() {
    return stage.isShowing()
        && !stage.isMaximized()
        && !stage.isFullScreen()
        && !stage.isIconified();
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

  private static Place sized(Place where, Place size) {
    return new Place(where.x(), where.y(), size.width(), size.height(), false);
  }

  private Place restore(List<Area> screens) {
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
    var fitting = ScreenFit.fit(place.get().map(WindowPlace::large).orElse(middle), screens);
    put(stage, fitting);
    stage.setMaximized(fitting.maximised());
    return fitting;
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
