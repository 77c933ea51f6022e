package org.treasurylookup.view.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.ui.TestWindow;

/** What an auditor asks: who read what here, and is that what was written. */
class AuditPageTest extends AtWorkplace {
  private static final String ORDER = "O20250304-M1001-1001";

  @Test
  void whatWasReadStandsThereAndTheChainIsWhole() throws Exception {
    try (var window = window(ThemeChoice.LIGHT)) {
      lookUp(window);
      open(window);
      window.until(() -> window.text().contains("The audit is whole. Lines: 1."));
      assertThat(window.text())
          .contains("Look-up", "sandbox", "cobo:order:" + ORDER, "found ")
          .doesNotContain("found -");
      window.picture("page/audit-light");
    }
  }

  @Test
  void theFirstLineThatWasChangedIsNamed() throws Exception {
    try (var window = window(ThemeChoice.DARK)) {
      lookUp(window);
      lookUp(window);
    }
    try (var store =
            DriverManager.getConnection("jdbc:sqlite:" + home.resolve("history/history.db"));
        var sql = store.createStatement()) {
      sql.executeUpdate("DROP TRIGGER audit_is_not_changed");
      sql.executeUpdate("UPDATE audit SET line = replace(line, 'found', 'lost') WHERE seq = 1");
    }
    try (var window = window(ThemeChoice.DARK)) {
      open(window);
      window.until(() -> window.text().contains("The audit is broken: line 1 is not what was"));
      window.picture("page/audit-broken-dark");
    }
  }

  private TestWindow window(ThemeChoice theme) throws Exception {
    return TestWindow.open(services.wiring(), "sandbox", theme, 1024, 640);
  }

  private static void lookUp(TestWindow window) throws Exception {
    window.user().press(KeyCode.CONTROL, KeyCode.L);
    window.user().type(ORDER).press(KeyCode.ENTER);
    window.until(() -> window.text().contains("Short by"));
  }

  private static void open(TestWindow window) throws Exception {
    window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
    window.user().type("who read what").press(KeyCode.ENTER);
    window.until(() -> window.text().contains("each line seals all before it"));
  }
}
