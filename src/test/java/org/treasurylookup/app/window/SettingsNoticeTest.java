package org.treasurylookup.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.domain.answer.ProgramFault;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.settings.keys.NoKeyStore;
import org.treasurylookup.text.Text;
import org.treasurylookup.ui.CssWarnings;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;
import org.treasurylookup.view.control.FocusPlace;
import org.treasurylookup.view.control.NoticeBar;

/** Settings that cannot be read are told of for as long as somebody wants to read it. */
class SettingsNoticeTest {
  @RegisterExtension final CssWarnings css = new CssWarnings();
  @TempDir Path home = Path.of("");
  @TempDir Path machine = Path.of("");

  private TestWindow opened(String settings) throws Exception {
    Files.writeString(home.resolve("settings.json"), settings, StandardCharsets.UTF_8);
    var wiring = new Wiring(home, machine.resolve("policy.json"), new NoKeyStore());
    var window = TestWindow.open(wiring, "sandbox", ThemeChoice.LIGHT, 1024, 640);
    FxThread.call(
        () -> {
          SettingsNotice.tell(wiring.surroundings(), window.shell());
          return true;
        });
    return window;
  }

  private static List<Bounds> bars(TestWindow window) throws Exception {
    return FxThread.call(
        () ->
            window.shell().root().getChildrenUnmodifiable().stream()
                .filter(NoticeBar.class::isInstance)
                .map(bar -> bar.localToScene(bar.getLayoutBounds()))
                .toList());
  }

  @Test
  void whatWasSaidOfDamagedSettingsStaysUntilItIsClosed() throws Exception {
    try (var window = opened("{\"theme\": \"dark\",")) {
      FxThread.call(
          () -> {
            window.shell().say(Text.of("recent.nothing"));
            return true;
          });
      window.until(() -> window.text().contains("Your settings cannot be used"));
      window.until(() -> window.scene().lookup(".toast").isVisible());
      window.until(() -> !window.scene().lookup(".toast").isVisible());
      assertThat(window.text()).contains("Your settings cannot be used", "settings.json, line 1");
      window.picture("settings-notice");
      window.user().click("#notice .icon-button");
      window.until(() -> bars(window).isEmpty());
    }
  }

  @Test
  void aMistakeOfTheProgramMeanwhileHidesNothingOfIt() throws Exception {
    try (var window = opened("[]")) {
      window.textPercent(200);
      FxThread.call(
          () -> {
            window.shell().tell(ProgramFault.of(new IllegalStateException("x")));
            return true;
          });
      window.until(() -> bars(window).size() == 2);
      window.until(
          () -> {
            var all = bars(window);
            return all.stream().allMatch(bar -> bar.getHeight() > 0)
                && !all.getFirst().intersects(all.getLast());
          });
      window.picture("settings-notice-200");
      assertThat(bars(window)).allMatch(bar -> bar.getMinX() >= 0 && bar.getMinY() >= 0);
    }
  }

  @Test
  void itIsAPaneThatTheKeysReachAndClosingItLeadsBackToWhereTheyWere() throws Exception {
    try (var window = opened("[]")) {
      window.user().press(KeyCode.CONTROL, KeyCode.L).press(KeyCode.SHIFT, KeyCode.F6);
      var before = FxThread.call(() -> window.scene().getFocusOwner());
      window.user().press(KeyCode.SHIFT, KeyCode.F6);
      window.until(() -> FocusPlace.is(window.scene().lookup("#notice")));
      window.user().press(KeyCode.SPACE);
      window.until(() -> bars(window).isEmpty());
      assertThat(FxThread.call(() -> window.scene().getFocusOwner())).isSameAs(before);
    }
  }

  @Test
  void ofSettingsThatWereReadNothingIsSaid() throws Exception {
    try (var window = opened("{\"theme\": \"dark\"}")) {
      assertThat(bars(window)).isEmpty();
    }
  }
}
