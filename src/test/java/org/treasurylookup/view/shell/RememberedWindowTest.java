package org.treasurylookup.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.model.DisplayModel;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.settings.window.WindowLayoutFile;
import org.treasurylookup.ui.CssWarnings;
import org.treasurylookup.ui.Faults;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;

/** The window finds itself as it was left. */
class RememberedWindowTest {
  private static final String ORDER = "O20250304-M1001-1001";

  @RegisterExtension final CssWarnings css = new CssWarnings();
  @TempDir Path home;

  @Test
  void columnsAreHiddenAndMovedByKeyboardAndStaySo() throws Exception {
    try (var timer = Executors.newSingleThreadScheduledExecutor()) {
      try (var file = new WindowLayoutFile(home, timer);
          var window = open(file)) {
        order(window);
        assertThat(columns(window)).startsWith("status", "amount", "token_id");
        choose(window, "Amount");
        assertThat(columns(window)).startsWith("status", "token_id").doesNotContain("amount");
        double before = FxThread.call(() -> table(window).getColumns().getFirst().getWidth());
        choose(window, "Make “Status” wider");
        assertThat(FxThread.call(() -> table(window).getColumns().getFirst().getWidth()))
            .isGreaterThan(before);
        choose(window, "Move “Status” to the right");
        assertThat(columns(window)).startsWith("token_id", "status");
        assertThat(FxThread.call(() -> Faults.of(window.scene()))).isEmpty();
        window.picture("display/columns");
      }
      try (var file = new WindowLayoutFile(home, timer);
          var window = open(file)) {
        order(window);
        assertThat(columns(window)).startsWith("token_id", "status").doesNotContain("amount");
        window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P).type("Standard columns");
        window.user().press(KeyCode.ENTER);
        assertThat(columns(window)).startsWith("status", "amount", "token_id");
      }
    }
  }

  @Test
  void aSectionStaysFoldedInEveryTabAndNextTime() throws Exception {
    try (var timer = Executors.newSingleThreadScheduledExecutor()) {
      try (var file = new WindowLayoutFile(home, timer);
          var window = open(file)) {
        order(window);
        FxThread.call(
            () -> {
              section(window, "Money").fire();
              return true;
            });
        window.user().press(KeyCode.CONTROL, KeyCode.T);
        order(window);
        assertThat(window.text()).doesNotContain("Developer fee");
      }
      try (var file = new WindowLayoutFile(home, timer);
          var window = open(file)) {
        order(window);
        assertThat(window.text()).doesNotContain("Developer fee").contains("Merchant order code");
      }
    }
  }

  @Test
  void theWindowOpensWhereItWas() throws Exception {
    try (var timer = Executors.newSingleThreadScheduledExecutor()) {
      try (var file = new WindowLayoutFile(home, timer);
          var window = open(file)) {
        FxThread.call(
            () -> {
              window.user().stage().setY(120);
              return true;
            });
        window.until(() -> file.get().place().filter(place -> place.y() == 120).isPresent());
        assertThat(file.get().place().orElseThrow().width()).isEqualTo(1100);
      }
      try (var file = new WindowLayoutFile(home, timer)) {
        assertThat(file.get().place().orElseThrow().height()).isEqualTo(700);
        var display = display(file);
        try (var window = TestWindow.open(home, display, ThemeChoice.LIGHT, 1100, 700)) {
          assertThat(window.user().stage().getY()).isEqualTo(120);
        }
      }
    }
  }

  private static DisplayModel display(WindowLayoutFile file) throws Exception {
    return FxThread.call(
        () -> {
          var display = DisplayModel.still();
          display.remembered().keptIn(file);
          return display;
        });
  }

  private TestWindow open(WindowLayoutFile file) throws Exception {
    FxThread.start();
    return TestWindow.open(home, display(file), ThemeChoice.LIGHT, 1100, 700);
  }

  private static void order(TestWindow window) throws Exception {
    window.box(ORDER).user().press(KeyCode.ENTER);
    window.shows(Outcome.FOUND);
  }

  private static List<String> columns(TestWindow window) throws Exception {
    return FxThread.call(
        () -> table(window).getVisibleLeafColumns().stream().map(TableColumn::getId).toList());
  }

  private static TableView<?> table(TestWindow window) {
    return (TableView<?>) window.scene().lookup("#transactions");
  }

  /* Opens the menu from the palette and goes down to the item, all by keyboard. */
  private static void choose(TestWindow window, String name) throws Exception {
    window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P).type("Columns of the table");
    window.user().press(KeyCode.ENTER);
    window.until(() -> menu().isPresent());
    var names =
        FxThread.call(
            () ->
                menu().orElseThrow().getItems().stream()
                    .filter(item -> !(item instanceof SeparatorMenuItem) && !item.isDisable())
                    .map(MenuItem::getText)
                    .toList());
    assertThat(names).contains(name);
    for (int i = 0; i <= names.size() && !FxThread.call(() -> isFocused(name)); i++) {
      window.user().press(KeyCode.DOWN);
    }
    window.user().press(KeyCode.ENTER);
    window.until(() -> menu().isEmpty());
  }

  private static boolean isFocused(String name) {
    return menu().orElseThrow().getScene().getRoot().lookupAll(".menu-item").stream()
        .filter(Node::isFocused)
        .flatMap(item -> item.lookupAll(".label").stream())
        .anyMatch(label -> name.equals(((Label) label).getText()));
  }

  private static Optional<ContextMenu> menu() {
    return Window.getWindows().stream()
        .filter(ContextMenu.class::isInstance)
        .map(ContextMenu.class::cast)
        .filter(menu -> "columns".equals(menu.getId()))
        .findFirst();
  }

  private static Button section(TestWindow window, String title) {
    return window.scene().getRoot().lookupAll(".section-header").stream()
        .map(Button.class::cast)
        .filter(button -> title.equals(button.getText()))
        .findFirst()
        .orElseThrow();
  }
}
