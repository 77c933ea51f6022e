package org.treasurylookup.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.model.lookup.TabTargets;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.settings.keys.NoKeyStore;
import org.treasurylookup.ui.CssWarnings;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;
import org.treasurylookup.ui.UiDriver;

/** Whose data is asked and shown, and that it never changes by a slip. */
class EnvironmentSwitchTest {
  private static final String ORDER = "cobo:order:O20250304-M1001-1001";

  @RegisterExtension final CssWarnings css = new CssWarnings();
  @TempDir Path home;

  @Test
  void productionIsAskedAfterATickOnlyAndLeadsToTheMissingKeys() throws Exception {
    try (var window = TestWindow.open(home, ThemeChoice.LIGHT, 1024, 640)) {
      choose(window, "production");
      assertThat(window.text())
          .contains("Ask production from now on?", "PRODUCTION", "api.cobo.com");
      window.picture("environment/switch-production");
      assertThat(FxThread.call(() -> window.user().find(Node.class, "#confirm-yes").isDisabled()))
          .isTrue();
      assertThat(name(window)).isEqualTo("sandbox");
      focusOf(window, "confirm-sure");
      window.user().press(KeyCode.SPACE);
      window.press("#confirm-yes");
      assertThat(name(window)).isEqualTo("production");
      focusOf(window, "cobo-secret");
      assertThat(window.text()).contains("Keys for production");
      assertThat(window.user().stage().getTitle()).isEqualTo("[PROD] Treasury Lookup");
    }
  }

  @Test
  void whoStaysStaysAndTheMenuSaysSo() throws Exception {
    try (var window = TestWindow.open(home)) {
      choose(window, "production");
      window.user().press(KeyCode.ESCAPE);
      assertThat(name(window)).isEqualTo("sandbox");
      assertThat(chosen(window)).containsExactly("environment-sandbox");
    }
  }

  @Test
  void aTabKeepsItsEnvironmentAndSaysSo() throws Exception {
    try (var window = TestWindow.open(home, ThemeChoice.DARK, 1024, 640)) {
      window.box(ORDER).user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      choose(window, "development");
      window.press("#confirm-yes");
      window.until(() -> name(window).equals("development"));
      window.user().press(KeyCode.ESCAPE);
      assertThat(window.text())
          .contains("DEVELOPMENT — not real money", "This tab keeps the environment")
          .contains("[sandbox] ", "SANDBOX — not real money");
      assertThat(window.user().stage().getTitle()).isEqualTo("[SANDBOX] Treasury Lookup");
      window.picture("environment/tab-of-sandbox-dark");
      window.user().press(KeyCode.F5);
      window.shows(Outcome.FOUND);
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
      assertThat(UiDriver.clipboard()).startsWith("treasury-lookup://sandbox/cobo/order/");
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
      assertThat(UiDriver.clipboard()).contains("sandbox, SANDBOX");
      window.box(ORDER).user().press(KeyCode.ENTER);
      window.shows(Outcome.FAILED);
      assertThat(window.model().tabs()).hasSize(2);
      assertThat(window.user().stage().getTitle()).isEqualTo("[DEV] Treasury Lookup");
    }
  }

  @Test
  void environmentsAtHostsThatNobodyKnowsAreToldApartByTheirNames() throws Exception {
    String other =
        """
        {"name":"%1$s","kind":"%1$s","cobo":{"baseUrl":"https://a.invalid"}}""";
    Files.writeString(
        home.resolve("environments.json"),
        "[" + other.formatted("production") + "," + other.formatted("development") + "]");
    try (var window = TestWindow.open(home)) {
      window.box(ORDER).user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      for (String name : List.of("production", "development")) {
        choose(window, name);
        assertThat(window.text()).contains(name.toUpperCase(Locale.ROOT) + " · UNRECOGNISED HOST");
        focusOf(window, "confirm-sure");
        window.user().press(KeyCode.SPACE);
        window.press("#confirm-yes");
        window.until(() -> name(window).equals(name));
        window.user().press(KeyCode.ESCAPE);
        assertThat(window.text())
            .contains("New questions go to " + name.toUpperCase(Locale.ROOT) + " · UNRECOGNISED");
      }
    }
  }

  @Test
  void withoutAKeyTheEmptyWindowSaysSoAndSamplesAreTheSandboxsOnly() throws Exception {
    try (var window = TestWindow.open(home, ThemeChoice.LIGHT, 1024, 640)) {
      assertThat(window.text()).contains("Or try a record of the sandbox");
      choose(window, "development");
      window.press("#confirm-yes");
      window.until(() -> window.text().contains("Keys for development"));
      window.user().press(KeyCode.ESCAPE);
      assertThat(window.text())
          .contains("There is no key for development on this PC yet")
          .doesNotContain("Or try a record of the sandbox");
      window.picture("environment/no-key");
    }
  }

  @Test
  void aLinkToAnotherEnvironmentAsksFirst() throws Exception {
    try (var window = TestWindow.open(home, ThemeChoice.LIGHT, 1024, 640)) {
      var decided = new AtomicInteger();
      follow(window, "production", decided);
      window.until(() -> window.text().contains("This link asks production"));
      assertThat(window.text()).contains("O20250304-M1001-1001");
      window.picture("environment/link");
      assertThat(window.model().tabs()).isEmpty();
      window.press("#confirm-no");
      assertThat(window.model().tabs()).isEmpty();
      window.until(() -> decided.get() == 1);
      follow(window, "production", decided);
      focusOf(window, "confirm-sure");
      window.user().press(KeyCode.SPACE);
      window.press("#confirm-yes");
      window.until(() -> window.text().contains("Keys for production"));
      assertThat(window.model().tabs()).hasSize(1);
      assertThat(name(window)).isEqualTo("sandbox");
      window.until(() -> decided.get() == 2);
    }
  }

  @Test
  void aLinkToTheEnvironmentOfTheWindowIsFollowedAtOnce() throws Exception {
    try (var window = TestWindow.open(home)) {
      var decided = new AtomicInteger();
      follow(window, "sandbox", decided);
      window.shows(Outcome.FOUND);
      assertThat(decided.get()).isEqualTo(1);
    }
  }

  @Test
  void aHostNobodyKnowsWeighsAsMuchAsRealMoney() throws Exception {
    Files.writeString(
        home.resolve("environments.json"),
        "[{\"name\": \"mirror\", \"kind\": \"sandbox\","
            + " \"cobo\": {\"baseUrl\": \"https://mirror.example/v2\"}}]",
        StandardCharsets.UTF_8);
    var wiring = new Wiring(home, home.resolve("no-policy.json"), new NoKeyStore());
    try (var window = TestWindow.open(wiring, "sandbox", ThemeChoice.LIGHT, 1024, 640)) {
      choose(window, "mirror");
      assertThat(window.text()).contains("MIRROR · UNRECOGNISED HOST", "mirror.example");
      window.picture("environment/switch-unrecognised");
      assertThat(FxThread.call(() -> window.user().find(Node.class, "#confirm-yes").isDisabled()))
          .isTrue();
    }
  }

  private static void follow(TestWindow window, String environment, AtomicInteger decided)
      throws Exception {
    var target = Target.parse(ORDER).orElseThrow();
    var there = window.wiring().environments().get(environment).orElseThrow();
    FxThread.call(
        () -> {
          window
              .shell()
              .follow(List.of(new TabTargets(List.of(target), there)), decided::incrementAndGet);
          return target;
        });
  }

  private static void choose(TestWindow window, String environment) throws Exception {
    FxThread.call(
        () -> {
          var item =
              items(window).stream()
                  .filter(each -> ("environment-" + environment).equals(each.getId()))
                  .findFirst()
                  .orElseThrow();
          item.fire();
          return item;
        });
    window.until(() -> window.text().contains("Ask " + environment + " from now on?"));
  }

  private static List<RadioMenuItem> items(TestWindow window) {
    return window.user().find(MenuButton.class, "#menu").getItems().stream()
        .filter(item -> "menu.environments".equals(item.getId()))
        .flatMap(item -> ((Menu) item).getItems().stream())
        .filter(RadioMenuItem.class::isInstance)
        .map(RadioMenuItem.class::cast)
        .filter(item -> item.getId() != null)
        .toList();
  }

  private static List<String> chosen(TestWindow window) throws Exception {
    return FxThread.call(
        () -> {
          var menu = window.user().find(MenuButton.class, "#menu");
          menu.show();
          menu.hide();
          return items(window).stream()
              .filter(RadioMenuItem::isSelected)
              .map(RadioMenuItem::getId)
              .toList();
        });
  }

  private static void focusOf(TestWindow window, String id) throws Exception {
    window.until(
        () -> {
          var owner = window.scene().getFocusOwner();
          return owner != null && id.equals(owner.getId());
        });
  }

  private static String name(TestWindow window) throws Exception {
    Environment now = FxThread.call(() -> window.model().environmentProperty().get());
    return now.name();
  }
}
