package org.treasurylookup.view.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.model.DisplayModel;
import org.treasurylookup.settings.PreferencesFile;
import org.treasurylookup.ui.CssWarnings;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;

/** Letters that act without Ctrl can be switched off (WCAG 2.1.4), and nothing is lost by it. */
class LetterKeysTest {
  private static final String BATCH = "cobo:batch:BATCH-NOT-POSITIVE";

  @RegisterExtension final CssWarnings css = new CssWarnings();
  @TempDir Path home;
  private TestWindow window;

  @BeforeEach
  void open() throws Exception {
    window = TestWindow.open(home);
    window.box(BATCH).user().press(KeyCode.ENTER);
    window.answered();
    window.until(() -> items() != null && !items().getItems().isEmpty());
    FxThread.call(
        () -> {
          items().requestFocus();
          focus(items());
          return window;
        });
  }

  private static <S> void focus(TableView<S> table) {
    table.getColumns().stream()
        .filter(column -> "amount".equals(column.getId()))
        .forEach(column -> table.getFocusModel().focus(1, column));
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void switchedOffNoLetterActsAndCtrlCStillCopies() throws Exception {
    letters(false);
    window.copied("before");
    int all = rows();
    window.user().press(KeyCode.C).press(KeyCode.SHIFT, KeyCode.C);
    window.user().press(KeyCode.E).press(KeyCode.S).press(KeyCode.W);

    assertThat(clipboard()).isEqualTo("before");
    assertThat(rows()).isEqualTo(all);
    assertThat(FxThread.call(() -> items().getSortOrder())).isEmpty();

    window.user().press(KeyCode.CONTROL, KeyCode.C);
    assertThat(clipboard()).isNotEqualTo("before");

    letters(true);
    window.user().press(KeyCode.E);
    assertThat(rows()).isLessThan(all);
  }

  @Test
  void theMenuOfTheTableDoesWhatTheLettersDo() throws Exception {
    letters(false);
    int all = rows();
    choose("table.menu.exceptions");
    assertThat(rows()).isLessThan(all);
    choose("table.menu.all");
    assertThat(rows()).isEqualTo(all);
    FxThread.call(
        () -> {
          focus(items());
          return window;
        });
    choose("table.menu.sort");
    assertThat(FxThread.call(() -> items().getSortOrder())).hasSize(1);
    window.copied("before");
    choose("table.menu.copyRows");
    assertThat(clipboard()).contains("\t");
  }

  @Test
  void theMenuKeyOpensTheMenuOfTheRowAndOnAnAmountThatOfTheAmount() throws Exception {
    FxThread.call(
        () -> {
          items().getFocusModel().focusLeftCell();
          items().getFocusModel().focusLeftCell();
          return window;
        });
    window.user().press(KeyCode.CONTEXT_MENU);
    window.until(() -> !menus().isEmpty());
    window.copied("before");
    FxThread.call(
        () -> {
          menus().getFirst().getItems().getFirst().fire();
          menus().getFirst().hide();
          return window;
        });
    assertThat(clipboard()).isEqualTo("2");
    FxThread.call(
        () -> {
          focus(items());
          return window;
        });
    window.user().press(KeyCode.SHIFT, KeyCode.F10);
    window.until(() -> !Window.getWindows().filtered(ContextMenu.class::isInstance).isEmpty());
    var menu = (ContextMenu) Window.getWindows().filtered(ContextMenu.class::isInstance).getLast();
    assertThat(menu.getItems().getFirst().getText()).isEqualTo("Copy Amount");
    FxThread.call(
        () -> {
          menu.hide();
          return menu;
        });
  }

  @Test
  void aRightClickBelowTheLastRowOpensNoMenuOfARowAndTakesTheFocusFromNone() throws Exception {
    window.user().press(KeyCode.SPACE);
    FxThread.call(
        () -> {
          items().setMinHeight(2_000);
          items().getScene().getRoot().layout();
          return window;
        });
    window.until(() -> below() != null);
    FxThread.call(
        () -> {
          var cell = Objects.requireNonNull(below());
          Event.fireEvent(cell, press(MouseEvent.MOUSE_PRESSED));
          Event.fireEvent(
              cell,
              new ContextMenuEvent(
                  ContextMenuEvent.CONTEXT_MENU_REQUESTED, 5, 5, 5, 5, false, null));
          return window;
        });
    assertThat(FxThread.call(LetterKeysTest::menus)).isEmpty();
    assertThat(FxThread.call(() -> items().getFocusModel().getFocusedCell().getRow())).isEqualTo(1);
  }

  private @Nullable TableCell<?, ?> below() {
    for (var node : items().lookupAll(".table-cell")) {
      if (node instanceof TableCell<?, ?> cell
          && cell.isEmpty()
          && cell.getIndex() >= items().getItems().size()) {
        return cell;
      }
    }
    return null;
  }

  private static MouseEvent press(EventType<MouseEvent> type) {
    return new MouseEvent(
        type,
        5,
        5,
        5,
        5,
        MouseButton.SECONDARY,
        1,
        false,
        false,
        false,
        false,
        false,
        false,
        true,
        false,
        true,
        true,
        null);
  }

  @Test
  void theSettingIsOnItsPageAndStays() throws Exception {
    window.user().press(KeyCode.CONTROL, KeyCode.COMMA);
    window.until(() -> window.scene().lookup("#settings-letterKeys") != null);
    FxThread.call(
        () -> {
          ((CheckBox) window.scene().lookup("#settings-letterKeys")).fire();
          return window;
        });
    assertThat(FxThread.call(() -> window.display().letterKeysProperty().get())).isFalse();

    try (var timer = Executors.newSingleThreadScheduledExecutor()) {
      try (var file = new PreferencesFile(home, timer)) {
        FxThread.call(() -> DisplayModel.still().keptIn(file).letterKeysProperty()).set(false);
      }
      try (var file = new PreferencesFile(home, timer)) {
        assertThat(
                FxThread.call(() -> DisplayModel.still().keptIn(file)).letterKeysProperty().get())
            .isFalse();
      }
    }
  }

  private void letters(boolean on) throws Exception {
    FxThread.call(
        () -> {
          window.display().letterKeysProperty().set(on);
          return on;
        });
  }

  private void choose(String id) throws Exception {
    window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P).type("Rows of the table");
    window.user().press(KeyCode.ENTER);
    window.until(() -> !menus().isEmpty());
    FxThread.call(
        () -> {
          menus().getFirst().getItems().stream()
              .filter(item -> id.equals(item.getId()))
              .findFirst()
              .ifPresentOrElse(
                  MenuItem::fire,
                  () -> {
                    throw new AssertionError("no " + id);
                  });
          menus().forEach(ContextMenu::hide);
          return id;
        });
  }

  private static List<ContextMenu> menus() {
    return Window.getWindows().stream()
        .filter(ContextMenu.class::isInstance)
        .map(ContextMenu.class::cast)
        .filter(menu -> "rows".equals(menu.getId()))
        .toList();
  }

  private TableView<?> items() {
    return (TableView<?>) window.scene().lookup("#allocation_items");
  }

  private int rows() throws Exception {
    return FxThread.call(() -> items().getItems().size());
  }

  private static String clipboard() throws Exception {
    return FxThread.call(() -> Clipboard.getSystemClipboard().getString());
  }
}
