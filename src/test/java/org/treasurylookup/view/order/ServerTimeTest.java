package org.treasurylookup.view.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.model.DelayedAction;
import org.treasurylookup.model.DisplayModel;
import org.treasurylookup.model.record.OrderModel;
import org.treasurylookup.text.Messages;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.record.Answers;
import org.treasurylookup.view.record.Page;

/** What is left and what is over goes by the provider's clock, and a wrong one here is said. */
class ServerTimeTest {
  private static final String PENDING = "cobo:order:O20250304-M1002-0007";

  @TempDir Path home;

  @ParameterizedTest
  @CsvSource({"NET-DATE-AHEAD, slow", "NET-DATE-BEHIND, fast"})
  void aClockThatIsOffIsToldBesideTheAnswer(String id, String off) throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box("cobo:order:" + id).user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      assertThat(window.text()).containsPattern("This PC's clock is [456] min " + off);
    }
  }

  @Test
  void aClockThatFitsIsNotMentioned() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box(PENDING).user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      assertThat(window.text()).doesNotContain("This PC's clock");
    }
  }

  @Test
  void whatIsLeftToPayIsCountedDown() throws Exception {
    var finding = Answers.of(PENDING);
    var received = finding.answer().orElseThrow().receivedAt();
    var left = Duration.between(finding.now(), expiry(finding)).minusMinutes(2);
    String words = "expires in %d:%02d min".formatted(left.toMinutes(), left.toSecondsPart());
    assertThat(text(finding, received.plus(Duration.ofMinutes(2)))).contains(words);
    assertThat(text(finding, received.plus(Duration.ofMinutes(30)))).contains("the period is over");
  }

  private static Instant expiry(Finding finding) {
    return ((PayInOrder) finding.record().orElseThrow())
        .expiredAt()
        .asValue()
        .orElseThrow()
        .instant();
  }

  private static String text(Finding finding, Instant now) throws Exception {
    FxThread.start();
    return FxThread.call(
        () -> {
          var display =
              new DisplayModel(Clock.fixed(now, ZoneOffset.UTC), DelayedAction.NEVER, true);
          var model = new OrderModel();
          model.show(finding);
          var view =
              new OrderView(
                  new ControlKit(Messages.ENGLISH, _ -> {}, display),
                  model,
                  _ -> Optional.empty(),
                  _ -> {});
          try (var page = Page.of(view)) {
            return page.text();
          }
        });
  }
}
