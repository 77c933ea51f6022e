package org.treasurylookup.view.tab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.export.Findings;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.LookupStarter;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.text.Text;
import org.treasurylookup.ui.TestWindow;

/** Of a provider that cannot be reached the last answer is offered, never as if it were new. */
class OutOfReachTest {
  private static final String PAID =
      """
      {"order_id":"5001","status":"Completed","payable_amount":"0.5",
       "received_token_amount":"0.5","payable_currency":"SOL"}\
      """;

  @TempDir private Path home = Path.of("");
  private Finding answer = Findings.failed("not asked yet");

  private TestWindow open() throws Exception {
    var wiring = new Wiring(home);
    var place = wiring.environments().first();
    answer = unreachable(place);
    wiring.history().add(Findings.in(place, Findings.order(PAID))).join();
    LookupStarter lookups =
        (_, _, _, done) -> {
          done.accept(answer);
          return () -> {};
        };
    var window = TestWindow.open(wiring, lookups, place, ThemeChoice.LIGHT, 1000, 700);
    window.box("cobo:order:5001").user().press(KeyCode.ENTER);
    window.until(() -> window.scene().lookup("#kept-instead") != null);
    return window;
  }

  private static Finding unreachable(Environment place) {
    var failure =
        Failure.onTheWay(
            FailureCode.UNREACHABLE,
            Text.of("failure.CANCELLED.headline"),
            List.of(),
            Text.of("failure.CANCELLED.next"));
    var target = Findings.order(PAID).target();
    return Finding.failed(target, place, failure, Instant.parse("2026-11-24T10:00:00Z"));
  }

  private static void show(TestWindow window) throws Exception {
    window.user().click("#kept-instead .hyperlink");
    window.until(() -> window.scene().lookup("#kept-look") != null);
  }

  @Test
  void theFailureStaysInSightOverWhatWasAnsweredLast() throws Exception {
    try (var window = open()) {
      assertThat(window.text()).contains("The last answer is of 2026-11-21 10:00:00 UTC");
      show(window);
      assertThat(window.text())
          .contains("As it was on 2026-11-21 10:00:00 UTC", "Not refreshed", "Completed");
      assertThat(
              window.model().selectedProperty().get().orElseThrow().finding().orElseThrow().asOf())
          .isPresent();
      window.user().press(KeyCode.F5);
      window.until(() -> window.text().contains("Not refreshed"));
      assertThat(window.scene().lookup("#kept-look")).isNotNull();
    }
  }

  @Test
  void aProviderThatAnswersTakesItsPlaceWhateverItSays() throws Exception {
    try (var window = open()) {
      show(window);
      var refused = Findings.failed("the key is refused");
      answer = Findings.in(window.model().environmentProperty().get(), refused);
      window.user().press(KeyCode.F5);
      window.until(() -> window.scene().lookup("#kept-look") == null);
      assertThat(window.text()).doesNotContain("Completed", "As it was on");
      assertThat(window.scene().lookup("#kept-instead")).isNull();
    }
  }
}
