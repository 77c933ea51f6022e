package org.treasurylookup.view.tab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.export.Findings;
import org.treasurylookup.history.entry.HistoryEntry;
import org.treasurylookup.history.entry.HistoryQuery;
import org.treasurylookup.model.tab.KeptLookTabs;
import org.treasurylookup.ui.TestWindow;
import org.treasurylookup.ui.UiDriver;

/** A look of the history that is opened again: as it was, and said to be so. */
class KeptLookTest {
  private static final String ORDER = "O20250304-M1001-1001";
  private static final String PENDING =
      "{\"order_id\":\""
          + ORDER
          + "\",\"status\":\"Pending\",\"payable_amount\":\"0.5\",\"received_token_amount\":\"0\"}";

  @TempDir private Path home = Path.of("");

  private static HistoryEntry only(TestWindow window) {
    return window.wiring().history().ask(open -> open.list(HistoryQuery.ALL, 10)).join().getLast();
  }

  private static void keep(TestWindow window) {
    var place = window.model().environmentProperty().get();
    window.wiring().history().add(Findings.in(place, Findings.order(PENDING))).join();
  }

  private static void open(TestWindow window) throws Exception {
    keep(window);
    var entry = only(window);
    Platform.runLater(
        () ->
            new KeptLookTabs(
                    window.model(),
                    window.wiring().history()::kept,
                    new Checks(),
                    window.wiring().workers(),
                    _ -> {})
                .open(entry));
    window.until(() -> window.scene().lookup("#kept-look") != null);
  }

  @Test
  void anEarlierLookIsShownAsItWasWithItsDayAndNobodyIsAsked() throws Exception {
    try (var window = TestWindow.open(home)) {
      open(window);
      assertThat(window.text())
          .contains("As it was on 2026-11-21 10:00:00 UTC (", "not asked again", "Pending");
      assertThat(window.text()).contains("2026-11-21 · ");
      assertThat(window.wiring().history().ask(open -> open.list(HistoryQuery.ALL, 10)).join())
          .hasSize(1);
      assertThat(window.text()).doesNotContain("Where the money");
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
      window.until(() -> String.valueOf(UiDriver.clipboard()).contains("not asked again"));
    }
  }

  @Test
  void whoAsksNowSeesTheRecordOfNowWithoutTheBand() throws Exception {
    try (var window = TestWindow.open(home)) {
      open(window);
      window.user().press(KeyCode.F5);
      window.until(() -> window.scene().lookup("#kept-look") == null);
      assertThat(window.text()).contains("Underpaid").doesNotContain("2026-11-21 · ");
    }
  }

  @Test
  void whatWasForgottenMeanwhileIsSaidAndOpensNoTab() throws Exception {
    try (var window = TestWindow.open(home)) {
      keep(window);
      var entry = only(window);
      window.wiring().history().forgetAll().join();
      var said = new AtomicReference<>(Optional.<String>empty());
      Platform.runLater(
          () ->
              new KeptLookTabs(
                      window.model(),
                      window.wiring().history()::kept,
                      new Checks(),
                      window.wiring().workers(),
                      text -> said.set(Optional.of(text.key())))
                  .open(entry));
      window.until(() -> said.get().isPresent());
      assertThat(said.get()).contains("kept.unreadable");
      assertThat(window.model().tabs()).isEmpty();
    }
  }
}
