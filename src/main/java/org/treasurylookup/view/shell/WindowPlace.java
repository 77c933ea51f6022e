package org.treasurylookup.view.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.treasurylookup.model.Screens;
import org.treasurylookup.model.Screens.Area;
import org.treasurylookup.settings.Layout.Place;

/** Opens a window where it was the last time, and remembers where it is. */
final class WindowPlace {
  private static final int WIDTH = 1360;
  private static final int HEIGHT = 860;
  private static final int LEAST_WIDTH = 1024;
  private static final int LEAST_HEIGHT = 640;

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
  }

  private void restore(List<Area> screens) {
    var main = screens.getFirst();
    stage.setMinWidth(Math.min(LEAST_WIDTH, main.width()));
    stage.setMinHeight(Math.min(LEAST_HEIGHT, main.height()));
    var wanted = place.get();
    if (wanted.isEmpty()) {
      stage.setWidth(Math.min(WIDTH, main.width()));
      stage.setHeight(Math.min(HEIGHT, main.height()));
      return;
    }
    var fitting = Screens.fit(large(wanted.get()), screens);
    stage.setX(fitting.x());
    stage.setY(fitting.y());
    stage.setWidth(fitting.width());
    stage.setHeight(fitting.height());
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
      place.set(
          Optional.of(
              new Place(
                  (int) Math.round(stage.getX()),
                  (int) Math.round(stage.getY()),
                  (int) Math.round(stage.getWidth()),
                  (int) Math.round(stage.getHeight()),
                  false)));
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
