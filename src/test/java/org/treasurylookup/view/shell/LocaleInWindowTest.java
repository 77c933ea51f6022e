package org.treasurylookup.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.ui.TestWindow;

/** Digits, letter case and calendars of data are as received, wherever the PC stands. */
class LocaleInWindowTest {
  private static final Locale BEFORE = Locale.getDefault();

  @TempDir Path home;

  @AfterEach
  void asItWas() {
    Locale.setDefault(BEFORE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tr-TR",
        "ar-EG-u-nu-arab",
        "fa-IR-u-nu-arabext",
        "th-TH-u-ca-buddhist-nu-thai",
        "ja-JP-u-ca-japanese"
      })
  void aRecordIsShownAsAnywhereElse(String tag) throws Exception {
    Locale.setDefault(Locale.forLanguageTag(tag));
    try (var window = TestWindow.open(home)) {
      window.box("O20250304-M1001-1001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      window.until(() -> window.text().contains("Transactions ("));
      assertThat(window.text())
          .contains("O20250304-M1001-1001", "Short by 40.00 ETH_USDT", "Underpaid")
          .contains("2025-03-04");
      assertThat(window.text().codePoints().filter(Character::isDigit))
          .allMatch(digit -> digit < 128);
      window.user().press(KeyCode.CONTROL, KeyCode.J);
      window.until(() -> window.text().contains("\"order_id\""));
      assertThat(window.text().codePoints().filter(Character::isDigit))
          .allMatch(digit -> digit < 128);
    }
  }
}
