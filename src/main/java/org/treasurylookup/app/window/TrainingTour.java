package org.treasurylookup.app.window;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;
import org.treasurylookup.model.DisplayModel;
import org.treasurylookup.model.RememberedLayout;
import org.treasurylookup.model.tab.ShellModel;
import org.treasurylookup.model.tab.TabModel;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.settings.window.WindowLayout.Place;

/**
 * Shows every view once, with the records of the sandbox, in each theme, and ends. The build of the
 * installers runs it to train the AOT cache, twice in one home; {@code -Dtreasurylookup.tour=true}
 * starts it.
 */
final class TrainingTour {
  private static final Duration STEP = Duration.millis(700);

  private final ShellModel model;
  private final Deque<Runnable> steps = new ArrayDeque<>();

  private TrainingTour(ShellModel model, DisplayModel display) {
    this.model = model;
    steps.add(() -> settleIn(display.remembered()));
    steps.add(() -> model.queryProperty().set("O20250304-M1001-1001"));
    steps.add(() -> model.lookUp(false));
    steps.add(this::json);
    steps.add(this::json);
    for (var sample : SampleRecords.ALL.subList(1, SampleRecords.ALL.size())) {
      steps.add(() -> model.ask(List.of(sample.target()), true));
    }
    for (var theme :
        List.of(ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.CONTRAST, ThemeChoice.AUTO)) {
      steps.add(() -> display.themeProperty().set(theme));
    }
    steps.add(() -> List.copyOf(model.tabs()).forEach(model::close));
    steps.add(Platform::exit);
  }

  static boolean isAsked() {
    return Boolean.getBoolean("treasurylookup.tour");
  }

  /** Begins; the program ends by itself. */
  static void start(ShellModel model, DisplayModel display) {
    new TrainingTour(model, display).next();
  }

  private void next() {
    if (steps.isEmpty()) {
      return;
    }
    var pause = new PauseTransition(STEP);
    pause.setOnFinished(
        _ -> {
          if (model.selectedProperty().get().filter(TrainingTour::isBusy).isEmpty()) {
            steps.remove().run();
          }
          next();
        });
    pause.play();
  }

  private static boolean isBusy(TabModel tab) {
    return tab.pendingProperty().get().isPresent();
  }

  /* What the next start finds in its home, and the pane that it then shows. Window managers put a
   * window elsewhere than it was, which is remembered. */
  private static void settleIn(RememberedLayout layout) {
    int x = layout.placeProperty().get().map(before -> before.x() + 1).orElse(0);
    layout.placeProperty().set(Optional.of(new Place(x, 0, 1360, 860, false)));
    layout.recent(true).set(true);
    layout.recent(false).set(true);
  }

  private void json() {
    var tab = model.selectedProperty().get().orElseThrow();
    tab.jsonProperty().set(!tab.jsonProperty().get());
  }
}
