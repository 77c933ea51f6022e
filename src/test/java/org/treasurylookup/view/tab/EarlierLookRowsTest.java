package org.treasurylookup.view.tab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.export.Findings;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.ui.TestWindow;

/** The strip above a record that says what changed since an earlier look. */
class EarlierLookRowsTest {
  private static final String ORDER = "O20250304-M1001-1001";

  @TempDir private Path home = Path.of("");

  @Test
  void aRecordSaysWhatChangedSinceItWasLookedAtAndHidesAmountsWithTheOthers() throws Exception {
    try (var window = TestWindow.open(home)) {
      window
          .wiring()
          .history()
          .add(
              earlier(
                  "{\"order_id\":\""
                      + ORDER
                      + "\",\"status\":\"Pending\",\"payable_amount\":\"0.5\",\"received_token_amount\":\"0\"}"))
          .join();
      window.box("cobo:order:" + ORDER).user().press(KeyCode.ENTER);
      window.answered().until(() -> window.scene().lookup("#since-last-look") != null);
      assertThat(window.text()).contains("Since you looked", "Status Pending → Underpaid");
      window.user().press(KeyCode.F5);
      window.until(() -> window.scene().lookup("#since-last-look") == null);
    }
  }

  private static Finding earlier(String json) {
    return Findings.order(json);
  }
}
