package org.treasurylookup.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.settings.window.WindowLayout.Columns;
import org.treasurylookup.settings.window.WindowLayout.Place;
import org.treasurylookup.settings.window.WindowLayout.Sorted;
import org.treasurylookup.settings.window.WindowLayoutFile;

class RememberedLayoutTest {
  private static final Columns CHOSEN =
      new Columns(List.of("b", "a"), Set.of("c"), Map.of("a", 900), List.of(new Sorted("a", true)));

  @TempDir Path home;

  @AutoClose("shutdownNow")
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

  @Test
  void whatIsChangedIsThereNextTimeAndWhatNobodyAskedForStays() {
    try (var file = new WindowLayoutFile(home, timer)) {
      var first = new RememberedLayout().keptIn(file);
      first.placeProperty().set(Optional.of(new Place(1, 2, 1300, 700, false)));
      first.table("nets").set(CHOSEN);
      first.section("Order.money", true).set(false);
      first.section("Order.notes", true);
      first.share("jsonBeside", 620).set(400);
    }
    try (var file = new WindowLayoutFile(home, timer)) {
      new RememberedLayout().keptIn(file).section("Other.part", false).set(true);
    }
    try (var file = new WindowLayoutFile(home, timer)) {
      var next = new RememberedLayout().keptIn(file);
      assertThat(next.placeProperty().get()).contains(new Place(1, 2, 1300, 700, false));
      assertThat(next.table("nets").get()).isEqualTo(CHOSEN);
      assertThat(next.section("Order.money", true).get()).isFalse();
      assertThat(next.section("Order.notes", true).get()).isTrue();
      assertThat(next.share("jsonBeside", 620).get()).isEqualTo(400);
      assertThat(next.section("Other.part", false).get()).isTrue();
    }
  }

  @Test
  void resettingForgetsColumnsAndSectionsAndKeepsThePlace() {
    try (var file = new WindowLayoutFile(home, timer)) {
      var first = new RememberedLayout().keptIn(file);
      first.placeProperty().set(Optional.of(new Place(1, 2, 1300, 700, false)));
      first.table("nets").set(CHOSEN);
      first.section("Order.money", true).set(false);
      first.share("jsonBeside", 620).set(400);
    }
    try (var file = new WindowLayoutFile(home, timer)) {
      var next = new RememberedLayout().keptIn(file);
      var nets = next.table("nets");
      next.reset();
      assertThat(nets.get()).isEqualTo(Columns.STANDARD);
      assertThat(next.section("Order.money", true).get()).isTrue();
      assertThat(next.share("jsonBeside", 620).get()).isEqualTo(620);
      assertThat(file.get().shares()).isEmpty();
      assertThat(file.get().tables()).isEmpty();
      assertThat(file.get().sections()).isEmpty();
      assertThat(file.get().place()).isPresent();
    }
  }
}
