package org.treasurylookup.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.DialogPane;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.answer.ProgramFault;
import org.treasurylookup.domain.explorer.ExplorerLinks;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.model.record.RecordDetail;
import org.treasurylookup.model.tab.TabModel;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.ui.CssWarnings;
import org.treasurylookup.ui.Faults;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.Pictures;
import org.treasurylookup.ui.TestWindow;
import org.treasurylookup.ui.UiDriver;
import org.treasurylookup.view.lock.PrivacyGuards;
import org.treasurylookup.view.value.ChunkText;
import org.treasurylookup.view.value.CopyButton;
import org.treasurylookup.view.value.RevealButton;

/** Links out of the window, the lock, and what is left on the clipboard. */
class GuardedWindowTest {
  private static final String ORDER = "O20250304-M1001-1001";

  @RegisterExtension final CssWarnings css = new CssWarnings();
  @TempDir Path home;

  private final List<URI> opened = new ArrayList<>();
  private final AtomicInteger beats = new AtomicInteger();
  private volatile Instant now = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void theFirstPageOfAHostIsOpenedOnlyAfterItsAddressWasShown() throws Exception {
    try (var window = open(ThemeChoice.LIGHT)) {
      window.box(ORDER).user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      var address = address(window);
      focus(window, address);
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
      String url = "https://etherscan.io/address/" + address;
      window.until(() -> question().isPresent());
      assertThat(words(question().orElseThrow())).contains(url).contains("This opens etherscan.io");
      assertThat(opened).isEmpty();
      FxThread.call(
          () ->
              Pictures.save(
                  question().orElseThrow().getScene(), "explorer/explorer-question-light"));
      answer(ButtonType.CANCEL);
      window.until(() -> question().isEmpty());
      assertThat(opened).isEmpty();

      focus(window, address);
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
      window.until(() -> question().isPresent());
      agree();
      window.until(() -> !opened.isEmpty());
      assertThat(opened).containsExactly(URI.create(url));

      focus(window, address);
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
      window.until(() -> opened.size() == 2);
      assertThat(question()).isEmpty();
    }
  }

  @Test
  void theMenuOfAValueOffersItsPageByMouseAndByKey() throws Exception {
    try (var window = open(ThemeChoice.LIGHT)) {
      window.box(ORDER).user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      var value = chunk(window, address(window));
      FxThread.call(
          () -> {
            value.fireEvent(
                new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED, 1, 1, 300, 300, true, null));
            return true;
          });
      window.until(() -> menu().stream().anyMatch(item -> "explore".equals(item.getId())));
      FxThread.call(
          () -> {
            assertThat(menu()).hasSize(4);
            menu().getLast().fire();
            return true;
          });
      window.until(() -> question().isPresent());
      agree();
      window.until(() -> opened.size() == 1);
    }
  }

  @Test
  void theHashInTheCellOfATableHasItsPageByKeyToo() throws Exception {
    try (var window = open(ThemeChoice.LIGHT)) {
      window.box(ORDER).user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      window.until(() -> window.scene().lookup("#transactions") != null);
      FxThread.call(
          () -> {
            focusColumn((TableView<?>) window.scene().lookup("#transactions"), "tx_hash");
            return true;
          });
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
      window.until(() -> question().isPresent());
      assertThat(words(question().orElseThrow())).contains("https://etherscan.io/tx/0x");
      answer(ButtonType.CANCEL);
      window.until(() -> question().isEmpty());
    }
  }

  private static <S> void focusColumn(TableView<S> table, String id) {
    table.requestFocus();
    table.getVisibleLeafColumns().stream()
        .filter(column -> id.equals(column.getId()))
        .forEach(column -> table.getFocusModel().focus(0, column));
  }

  @Test
  void whatHasNoCertainPageIsNotOpened() throws Exception {
    try (var window = open(ThemeChoice.LIGHT)) {
      window.box(ORDER).user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      focus(window, ORDER);
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
      window.until(() -> window.text().contains("There is no certain page of a block explorer"));
      assertThat(opened).isEmpty();
    }
  }

  @Test
  void theKeyLocksAndALockedWindowShowsNoId() throws Exception {
    try (var window = open(ThemeChoice.LIGHT)) {
      window.box(ORDER).user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      window.user().press(KeyCode.F1);
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
      window.until(() -> window.text().contains("Locked"));
      assertThat(everything()).doesNotContain("O20250304", "M1001", "0x", "ETH");
      assertThat(window.user().stage().getTitle()).doesNotContain("O2025");
      assertThat(FxThread.call(() -> Window.getWindows().size())).isEqualTo(1);
      window.picture("lock/locked-light");
      assertThat(FxThread.call(() -> Faults.of(window.scene()))).isEmpty();
      window.user().press(KeyCode.CONTROL, KeyCode.J).press(KeyCode.CONTROL, KeyCode.L);
      assertThat(everything()).doesNotContain("O20250304");
      window.user().press(KeyCode.ENTER);
      window.until(() -> window.text().contains("Short by 40.00"));
    }
  }

  @Test
  void timeWithoutInputLocksAndInputPutsItOff() throws Exception {
    try (var window = open(ThemeChoice.DARK)) {
      window.box(ORDER).user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      now = now.plus(Duration.ofMinutes(9));
      window.user().press(KeyCode.TAB);
      now = now.plus(Duration.ofMinutes(9));
      window.user().press(KeyCode.TAB);
      window.until(() -> window.text().contains("Short by 40.00"));
      now = now.plus(Duration.ofMinutes(10));
      window.until(() -> window.text().contains("Locked"));
      assertThat(everything()).doesNotContain("O20250304");
      window.picture("lock/locked-dark");
    }
  }

  @Test
  void aLookUpThatEndsWhileLockedStaysHidden() throws Exception {
    try (var window = open(ThemeChoice.LIGHT)) {
      window.box("cobo:order:NET-SLOW-3").user().press(KeyCode.ENTER);
      window.until(() -> front(window).pendingProperty().get().isPresent());
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
      window.shows(Outcome.FOUND);
      assertThat(everything()).contains("Locked").doesNotContain("NET-SLOW");
      FxThread.call(
          () -> {
            ((Button) window.scene().lookup("#unlock")).fire();
            return true;
          });
      window.until(() -> window.text().contains("NET-SLOW-3"));
    }
  }

  @Test
  void copiedPersonalDataLeavesTheClipboardInTimeAndOtherTextsStay() throws Exception {
    try (var window = open(ThemeChoice.LIGHT)) {
      window.box("cobo:order:NAME-GERMAN").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      String name = openCounterparty(window);
      reveal(window);
      copyCounterparty(window);
      assertThat(UiDriver.clipboard()).isEqualTo(name);
      now = now.plusSeconds(29);
      beat(window);
      assertThat(UiDriver.clipboard()).isEqualTo(name);
      now = now.plusSeconds(1);
      window.until(() -> Clipboard.getSystemClipboard().getString() == null);

      copyCounterparty(window);
      window.copied("copied elsewhere");
      now = now.plusSeconds(31);
      beat(window);
      assertThat(UiDriver.clipboard()).isEqualTo("copied elsewhere");

      copyCounterparty(window);
      window.until(() -> window.text().contains("Rheinisch"));
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
      window.until(() -> Clipboard.getSystemClipboard().getString() == null);
      window.user().press(KeyCode.ENTER);
      window.until(() -> window.text().contains("Counterparty"));
      assertThat(window.text()).doesNotContain("Rheinisch");
    }
  }

  @Test
  void sharingTheScreenHidesAmountsAndPersonalDataAndEmptiesTheClipboard() throws Exception {
    try (var window = open(ThemeChoice.LIGHT)) {
      window.box("cobo:order:NAME-GERMAN").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      openCounterparty(window);
      reveal(window);
      copyCounterparty(window);
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
      window.until(() -> Clipboard.getSystemClipboard().getString() == null);
      assertThat(window.text()).doesNotContain("Rheinisch", "102");
    }
  }

  @Test
  void whatStoodOverTheWindowStandsThereAgainAfterTheLock() throws Exception {
    try (var window = open(ThemeChoice.LIGHT)) {
      window.box(ORDER).user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      FxThread.call(
          () -> {
            window.shell().tell(ProgramFault.of(new IllegalStateException("a mistake")));
            return true;
          });
      window.until(() -> window.scene().lookup("#mistake") != null);
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
      window.until(() -> window.text().contains("Unlock"));
      assertThat(window.scene().lookup("#mistake")).isNull();
      window.user().press(KeyCode.ENTER);
      window.until(() -> window.text().contains(ORDER));
      assertThat(window.scene().lookup("#mistake")).isNotNull();
    }
  }

  @Test
  void whatHadTheFocusAndWentWhileLockedLeavesItToTheRecordInFront() throws Exception {
    try (var window = open(ThemeChoice.LIGHT)) {
      window.box(ORDER).user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      window.user().press(KeyCode.CONTROL, KeyCode.H);
      window.until(() -> window.text().contains("Came of it"));
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
      window.until(() -> window.text().contains("Unlock"));
      FxThread.call(
          () -> {
            window.model().selectedProperty().get().orElseThrow().refresh();
            return true;
          });
      window.user().press(KeyCode.ENTER);
      window.until(() -> window.text().contains("Short by"));
      window.until(() -> window.scene().getFocusOwner().getStyleClass().contains("verdict"));
    }
  }

  @Test
  void anAddressStaysOnTheClipboard() throws Exception {
    try (var window = open(ThemeChoice.LIGHT)) {
      window.box(ORDER).user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      String address = address(window);
      focus(window, address);
      window.user().press(KeyCode.CONTROL, KeyCode.C);
      now = now.plusSeconds(60);
      beat(window);
      assertThat(UiDriver.clipboard()).isEqualTo(address);
    }
  }

  private TestWindow open(ThemeChoice theme) throws Exception {
    var wiring = new Wiring(home);
    var guards =
        new PrivacyGuards(
            ExplorerLinks::builtIn,
            opened::add,
            _ -> {},
            () -> {
              beats.incrementAndGet();
              return Duration.ofMinutes(10);
            },
            () -> Duration.ofSeconds(30),
            () -> now);
    var first = wiring.environments().first();
    return TestWindow.open(wiring, wiring.helpfulLookups(), first, guards, theme, 1000, 640);
  }

  /* Waits until the window has looked at its clock since. */
  private void beat(TestWindow window) throws Exception {
    int before = beats.get();
    window.until(() -> beats.get() > before + 1);
  }

  private static TabModel front(TestWindow window) {
    return window.model().selectedProperty().get().orElseThrow();
  }

  private static PayInOrder order(TestWindow window) {
    return (PayInOrder) front(window).finding().orElseThrow().record().orElseThrow();
  }

  private static String address(TestWindow window) throws Exception {
    return FxThread.call(() -> order(window).receiveAddress().asValue().orElseThrow());
  }

  private static ChunkText chunk(TestWindow window, String raw) throws Exception {
    return present(
        window, ChunkText.class, chunk -> chunk.raw().equals(raw) && chunk.isFocusTraversable());
  }

  /* What is in a scroll pane gets into the scene with the next pulse only. */
  private static <T extends Node> T present(TestWindow window, Class<T> kind, Predicate<T> wanted)
      throws Exception {
    Callable<Optional<T>> look =
        () ->
            nodes(window.scene().getRoot())
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(wanted)
                .findFirst();
    window.until(() -> look.call().isPresent());
    return FxThread.call(look).orElseThrow();
  }

  private static void focus(TestWindow window, String raw) throws Exception {
    var value = chunk(window, raw);
    FxThread.call(
        () -> {
          value.requestFocus();
          return true;
        });
    window.until(value::isFocused);
  }

  private static Optional<DialogPane> question() throws Exception {
    return FxThread.call(
        () ->
            Window.getWindows().stream()
                .map(window -> window.getScene().getRoot())
                .filter(root -> "explorer-question".equals(root.getId()))
                .map(DialogPane.class::cast)
                .findFirst());
  }

  private static void answer(ButtonType type) throws Exception {
    var pane = question().orElseThrow();
    FxThread.call(
        () -> {
          ((Button) pane.lookupButton(type)).fire();
          return true;
        });
  }

  private static void agree() throws Exception {
    answer(question().orElseThrow().getButtonTypes().getFirst());
  }

  private static List<MenuItem> menu() {
    return Window.getWindows().stream()
        .filter(ContextMenu.class::isInstance)
        .map(ContextMenu.class::cast)
        .flatMap(menu -> menu.getItems().stream())
        .toList();
  }

  private static void reveal(TestWindow window) throws Exception {
    fire(present(window, RevealButton.class, Node::isVisible));
  }

  private static void copyCounterparty(TestWindow window) throws Exception {
    fire(present(window, CopyButton.class, copy -> copy.getAccessibleText().contains("name")));
  }

  private static void fire(ButtonBase button) throws Exception {
    FxThread.call(
        () -> {
          button.fire();
          return true;
        });
  }

  private static String openCounterparty(TestWindow window) throws Exception {
    var of =
        FxThread.call(() -> RecordDetail.OfTransaction.of(front(window).finding().orElseThrow(), 0))
            .orElseThrow();
    var party = of.part().counterparty().asValue().orElseThrow();
    FxThread.call(() -> front(window).path().add(new RecordDetail.OfCounterparty(party, of)));
    return party.name().asValue().orElseThrow();
  }

  /* All that any window shows or would say: texts, titles, tooltips, words for a screen reader. */
  private static String everything() throws Exception {
    return FxThread.call(
        () ->
            Window.getWindows().stream()
                .flatMap(
                    each ->
                        Stream.concat(
                            Stream.of(each instanceof Stage stage ? stage.getTitle() : ""),
                            nodes(each.getScene().getRoot()).flatMap(GuardedWindowTest::said)))
                .collect(Collectors.joining("\n")));
  }

  private static Stream<String> said(Node node) {
    return Stream.of(
            node instanceof Text text ? text.getText() : "",
            node.getAccessibleText(),
            node.getAccessibleHelp(),
            node instanceof Control control && control.getTooltip() != null
                ? control.getTooltip().getText()
                : "")
        .filter(Objects::nonNull);
  }

  private static String words(Node root) {
    return nodes(root).flatMap(GuardedWindowTest::said).collect(Collectors.joining("\n"));
  }

  private static Stream<Node> nodes(Node node) {
    return node instanceof Parent parent
        ? Stream.concat(
            Stream.of(node),
            parent.getChildrenUnmodifiable().stream().flatMap(GuardedWindowTest::nodes))
        : Stream.of(node);
  }
}
