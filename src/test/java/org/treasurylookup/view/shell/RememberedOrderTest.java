package org.treasurylookup.view.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.model.DisplayModel;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.settings.window.WindowLayoutFile;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;

/** What a table is sorted by, and where the raw JSON begins, stay as they were left. */
class RememberedOrderTest {
  private static final String BATCH = "cobo:batch:BATCH-NOT-POSITIVE";

  @TempDir Path home;

  @Test
  void aTableIsSortedNextTimeAsItWasAlsoAfterItsColumnsMoved() throws Exception {
    try (var timer = Executors.newSingleThreadScheduledExecutor()) {
      try (var file = new WindowLayoutFile(home, timer);
          var window = open(file)) {
        FxThread.call(
            () -> {
              sort(items(window));
              move(items(window));
              return window;
            });
        assertThat(sorted(window)).containsExactly("amount falling");
      }
      try (var file = new WindowLayoutFile(home, timer);
          var window = open(file)) {
        assertThat(sorted(window)).containsExactly("amount falling");
        FxThread.call(
            () -> {
              window.display().remembered().reset();
              return window;
            });
        assertThat(sorted(window)).isEmpty();
      }
    }
  }

  @Test
  void theJsonBeginsWhereAHandLeftItsDivider() throws Exception {
    try (var timer = Executors.newSingleThreadScheduledExecutor()) {
      try (var file = new WindowLayoutFile(home, timer);
          var window = open(file)) {
        window.user().press(KeyCode.CONTROL, KeyCode.J);
        window.until(() -> split(window).getItems().size() == 2);
        FxThread.call(
            () -> {
              var split = split(window);
              split.setDividerPositions(0.4);
              split.layout();
              release(split.lookup(".split-pane-divider"));
              return split;
            });
        assertThat(file.get().shares()).containsEntry("jsonBeside", 400);
      }
      try (var file = new WindowLayoutFile(home, timer);
          var window = open(file)) {
        window.user().press(KeyCode.CONTROL, KeyCode.J);
        window.until(() -> split(window).getItems().size() == 2);
        assertThat(FxThread.call(() -> split(window).getDividerPositions()[0]))
            .isCloseTo(0.4, within(0.02));
      }
    }
  }

  private static void release(Node divider) {
    Event.fireEvent(
        divider,
        new MouseEvent(
            MouseEvent.MOUSE_RELEASED,
            1,
            1,
            1,
            1,
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            true,
            false,
            false,
            false,
            false,
            true,
            null));
  }

  private static <S> void sort(TableView<S> table) {
    var amount =
        table.getColumns().stream()
            .filter(column -> "amount".equals(column.getId()))
            .findFirst()
            .orElseThrow();
    amount.setSortType(SortType.DESCENDING);
    table.getSortOrder().setAll(List.of(amount));
  }

  private static <S> void move(TableView<S> table) {
    List<TableColumn<S, ?>> columns = new ArrayList<>(table.getColumns());
    columns.add(columns.removeFirst());
    table.getColumns().setAll(columns);
  }

  private static List<String> sorted(TestWindow window) throws Exception {
    return FxThread.call(
        () ->
            items(window).getSortOrder().stream()
                .map(
                    column ->
                        column.getId()
                            + (column.getSortType() == SortType.DESCENDING ? " falling" : ""))
                .toList());
  }

  private static SplitPane split(TestWindow window) {
    return (SplitPane) window.scene().lookup(".tab-content .halves");
  }

  private static TableView<?> items(TestWindow window) {
    return (TableView<?>) window.scene().lookup("#allocation_items");
  }

  private TestWindow open(WindowLayoutFile file) throws Exception {
    FxThread.start();
    var display =
        FxThread.call(
            () -> {
              var made = DisplayModel.still();
              made.remembered().keptIn(file);
              return made;
            });
    var window = TestWindow.open(home, display, ThemeChoice.LIGHT, 1100, 700);
    window.box(BATCH).user().press(KeyCode.ENTER);
    window.answered();
    window.until(() -> items(window) != null && !items(window).getItems().isEmpty());
    return window;
  }
}
