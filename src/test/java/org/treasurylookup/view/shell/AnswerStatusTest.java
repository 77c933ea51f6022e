package org.treasurylookup.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.export.Findings;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;

/** The last line of the window speaks for the record in front with everything in it. */
class AnswerStatusTest {
  @TempDir Path home;

  private static void show(TestWindow window, ResponseSignature items) throws Exception {
    var finding = Findings.batchOf(ResponseSignature.VALID, items);
    FxThread.call(
        () -> {
          window.model().selectedProperty().get().orElseThrow().showInstead(finding);
          return true;
        });
  }

  @Test
  void aRecordWhoseItemsCameUnsignedIsNotSaidToBeSigned() throws Exception {
    try (var window = TestWindow.open(home)) {
      var batch = Findings.batchOf(ResponseSignature.VALID, ResponseSignature.VALID).target();
      FxThread.call(() -> window.model().ask(List.of(batch), false));
      window.answered();
      show(window, ResponseSignature.VALID);
      window.until(() -> window.text().contains("Signature valid"));
      show(window, ResponseSignature.ABSENT);
      window.until(() -> window.text().contains("Not signed"));
      assertThat(window.text()).doesNotContain("Signature valid");
      show(window, ResponseSignature.INVALID);
      window.until(() -> window.text().contains("SIGNATURE INVALID"));
    }
  }
}
