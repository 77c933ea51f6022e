package org.treasurylookup.view.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.app.window.StartProblemWindow;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.model.DisplayModel;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.text.Messages;
import org.treasurylookup.ui.CssWarnings;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.Pictures;
import org.treasurylookup.ui.TestWindow;
import org.treasurylookup.ui.UiDriver;
import org.treasurylookup.view.theme.ThemeManager;

/** What an organisation does not allow is refused in the window, with the reason. */
class PolicyInWindowTest {
  private static final List<KeyCode[]> EXPORTS =
      List.of(
          new KeyCode[] {KeyCode.CONTROL, KeyCode.E},
          new KeyCode[] {KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E});

  @RegisterExtension final CssWarnings css = new CssWarnings();
  @TempDir Path home;

  @Test
  void withoutExportsNoRecordIsCopiedWhole() throws Exception {
    try (var services = new Workplace(home);
        var window =
            TestWindow.open(
                services.wiring("{\"version\": 1, \"organisation\": \"ACME\", \"exports\": false}"),
                "sandbox",
                ThemeChoice.LIGHT,
                1024,
                640)) {
      window.box("cobo:order:5001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND).copied("before");
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
      assertThat(UiDriver.clipboard()).isEqualTo("before");
      assertThat(window.text()).contains("Your organisation does not allow records to be exported");
      assertThat(refused(window))
          .hasSize(3)
          .allSatisfy(item -> assertThat(item.getText()).contains(" — Your organisation does not"));
      for (var keys : EXPORTS) {
        window.user().press(keys);
        assertThat(FxThread.call(() -> window.scene().getRoot().lookup("#save-button"))).isNull();
      }
      window.user().press(KeyCode.CONTROL, KeyCode.J);
      window.until(() -> window.scene().getRoot().lookup(".json-lines") != null);
      assertThat(window.scene().getRoot().lookupAll(".json-head .copy-button")).isEmpty();
      window.picture("page/no-export");
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
      window.until(() -> window.scene().getRoot().lookup(".flow-picture") != null);
      assertThat(window.scene().getRoot().lookupAll(".money-copying")).isEmpty();
    }
  }

  @Test
  void whereKeysMayNotBeRememberedTheReasonIsSaid() throws Exception {
    try (var services = new Workplace(home);
        var window =
            services.window(
                services.wiring("{\"version\": 1, \"rememberKeys\": false}"),
                ThemeChoice.LIGHT,
                1024,
                640)) {
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
      window.user().type("Keys of this").press(KeyCode.ENTER);
      window.until(
          () ->
              window.scene().getFocusOwner() != null
                  && "cobo-secret".equals(window.scene().getFocusOwner().getId()));
      window.copied(services.sandbox.credentials().coboSecret());
      window.user().press(KeyCode.CONTROL, KeyCode.V).press(KeyCode.ENTER);
      window.until(
          () -> window.text().contains("Your organisation does not allow keys to be remembered."));
      assertThat(services.keystore.asked).isZero();
    }
  }

  @Test
  void aBadPolicyIsShownWithFileLineAndReason() throws Exception {
    var themes =
        FxThread.call(
            () -> {
              var made = new ThemeManager(Platform.getPreferences());
              var display = DisplayModel.still();
              display.themeProperty().set(ThemeChoice.LIGHT);
              made.follow(display);
              made.start();
              return made;
            });
    String why = "/etc/treasury-lookup/policy.json, line 2: the field exprots is not known";
    try (var user =
        UiDriver.show(
            () -> StartProblemWindow.content(Messages.ENGLISH, why, () -> {}), 640, 300)) {
      FxThread.call(
          () -> {
            themes.dress(user.stage().getScene());
            return Pictures.save(user.stage().getScene(), "page/start-problem");
          });
      assertThat(user.find(Node.class, ".title").isVisible()).isTrue();
      user.click(".button:cancel");
    } finally {
      FxThread.call(
          () -> {
            themes.stop();
            return themes;
          });
    }
  }

  private static List<MenuItem> refused(TestWindow window) throws Exception {
    return FxThread.call(
        () ->
            window.user().find(MenuButton.class, "#menu").getItems().stream()
                .flatMap(
                    item -> item instanceof Menu menu ? menu.getItems().stream() : Stream.of(item))
                .filter(MenuItem::isDisable)
                .toList());
  }
}
