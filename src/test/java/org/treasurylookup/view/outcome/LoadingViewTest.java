package org.treasurylookup.view.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.treasurylookup.api.http.RequestProgress.Phase;
import org.treasurylookup.api.http.RequestProgress.Step;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.model.lookup.PendingLookup;
import org.treasurylookup.model.lookup.TabTargets;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.text.Language;
import org.treasurylookup.text.Messages;
import org.treasurylookup.ui.CssWarnings;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.WrappedText;

/** What is said while a look-up is under way. */
@ExtendWith({FxThread.class, CssWarnings.class})
class LoadingViewTest {
  private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");
  private static final Environment DESK =
      new Environment("desk", Environment.Kind.CUSTOM, Optional.empty(), Optional.empty());
  private static final Target ORDER = Target.of(Target.Kind.COBO_ORDER, "5001");

  @ParameterizedTest
  @EnumSource(Language.class)
  void whileTheKeyStoreIsWaitedForItIsNamedAndNotTheRecord(Language language) throws Exception {
    assertThat(said(language, Phase.AWAITING_KEY, 3))
        .contains(words(language, "loading.phase.AWAITING_KEY", "desk", "3"))
        .contains("desk")
        .doesNotContain("5001");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void withTheKeyInHandTheRecordIsNamedAgainAndTheKeyStoreNoMore(Language language)
      throws Exception {
    assertThat(said(language, Phase.WAITING, 3))
        .contains("5001", "desk")
        .doesNotContain(words(language, "loading.phase.AWAITING_KEY", "desk", "3"));
  }

  @ParameterizedTest
  @EnumSource(value = Phase.class)
  void everyPhaseHasWordsOfItsOwnOnceItIsSlow(Phase phase) throws Exception {
    assertThat(said(Language.ENGLISH, phase, 60)).contains("60 s").doesNotContain("loading.");
  }

  private static String words(Language language, String key, Object... arguments) {
    return new ControlKit(Messages.of(language), _ -> {}).words(key, arguments);
  }

  private static String said(Language language, Phase phase, long seconds) throws Exception {
    var pending =
        new PendingLookup(
            new TabTargets(List.of(ORDER), DESK),
            NOW.minusSeconds(seconds),
            new Step(phase, Duration.ZERO));
    return FxThread.call(
        () -> {
          var view =
              new LoadingView(
                  new ControlKit(Messages.of(language), _ -> {}),
                  Clock.fixed(NOW, ZoneOffset.UTC),
                  pending,
                  true,
                  () -> {});
          var line = view.lookup(".loading-line");
          return ((WrappedText) line.lookup(".prose")).textProperty().get();
        });
  }
}
