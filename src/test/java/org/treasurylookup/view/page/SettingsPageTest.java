package org.treasurylookup.view.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.settings.Preferences.TimeForm;
import org.treasurylookup.settings.PreferencesFile;
import org.treasurylookup.settings.ProxyChoice.Mode;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.settings.keys.NoKeyStore;
import org.treasurylookup.text.Language;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;
import org.treasurylookup.view.control.SecretField;
import org.treasurylookup.view.control.WrappedText;

/** What a user may choose, what the organisation set, and that it is in force at once. */
class SettingsPageTest extends AtWorkplace {
  private static final String POLICY =
      """
      {"version": 1, "organisation": "ACME", "idleLockMinutes": 3, "largestAnswerMiB": 16,
       "customHosts": false, "exports": false, "logForwarding": "tcp://127.0.0.1:1",
       "proxy": {"mode": "manual", "host": "proxy.example.com", "port": 8080, "user": "clerk"},
       "hosts": ["127.0.0.1", "api.cobo.com", "app.bitgo.com"]}
      """;

  @Test
  void aNumberIsInForceWithEnterAndWrittenToTheFile() throws Exception {
    try (var window = services.window()) {
      open(window);
      window.picture("page/settings");
      type(window, "#settings-connectSeconds", "7");
      assertThat(window.wiring().effective().connectTimeout().value())
          .isEqualTo(Duration.ofSeconds(7));
    }
    assertThat(Files.readString(home.resolve("settings.json"), StandardCharsets.UTF_8))
        .contains("\"connectSeconds\" : 7");
  }

  @Test
  void withoutAKeyStoreItIsSaidThatLookUpsLastForTheRun() throws Exception {
    var other = home.resolve("other");
    try (var wiring = new Wiring(other, home.resolve("no-policy.json"), new NoKeyStore());
        var window = TestWindow.open(wiring, "sandbox", ThemeChoice.LIGHT, 1200, 800)) {
      open(window);
      assertThat(window.text()).contains("answers are kept for this run only");
      window.until(() -> window.text().contains("This run only: The key store of this system"));
    }
  }

  @Test
  void whyAKeyStoreRefusesAndTheWayToAskItAgainMakeThePageNoWider() throws Exception {
    services.keystore.locked = true;
    try (var window = services.window()) {
      window.textPercent(200);
      open(window);
      window.until(() -> window.user().find(Button.class, "#keys-keystore-again") != null);
      var pane = window.user().find(ScrollPane.class, ".page-frame .scroll-pane");
      var why = window.user().find(Button.class, "#keys-keystore-again").getParent();
      window.until(
          () ->
              why.getLayoutBounds().getWidth() > 0
                  && why.localToScene(why.getLayoutBounds()).getMaxX()
                      <= pane.localToScene(pane.getLayoutBounds()).getMaxX());
    }
  }

  @Test
  void aLanguageIsChosenByItsOwnNameAndSpokenFromTheNextStartOn() throws Exception {
    try (var window = services.window()) {
      open(window);
      assertThat(window.text())
          .contains("as the operating system\ntakes effect with the next start");
      var box = window.user().find(ChoiceBox.class, "#settings-language");
      assertThat(FxThread.call(() -> names(box)))
          .containsExactly("as the operating system", "English", "Deutsch", "简体中文");
      FxThread.call(
          () -> {
            choose(window, "#settings-language", Language.GERMAN);
            return true;
          });
      window.until(() -> window.text().contains("Deutsch\ntakes effect with the next start"));
    }
    assertThat(PreferencesFile.chosen(home).language()).isEqualTo(Language.GERMAN);
    assertThat(Files.readString(home.resolve("settings.json"), StandardCharsets.UTF_8))
        .contains("\"language\" : \"german\"");
  }

  @SuppressWarnings("unchecked")
  private static List<String> names(ChoiceBox<?> box) {
    var typed = (ChoiceBox<Object>) box;
    return typed.getItems().stream().map(typed.getConverter()::toString).toList();
  }

  @Test
  void hostsBeginAndTheirButtonsEndBelowEachOther() throws Exception {
    try (var window = services.window(services.wiring(), ThemeChoice.LIGHT, 1024, 640)) {
      open(window);
      scroll(window, 1);
      var buttons =
          FxThread.call(
              () ->
                  window.scene().getRoot().lookupAll(".button").stream()
                      .filter(it -> it.getId() != null && it.getId().startsWith("keys-of-"))
                      .map(Button.class::cast)
                      .toList());
      assertThat(buttons).hasSizeGreaterThan(2);
      assertThat(FxThread.call(() -> buttons.stream().map(it -> right(it)).distinct().toList()))
          .hasSize(1);
      assertThat(
              FxThread.call(() -> buttons.stream().map(it -> left(hosts(it))).distinct().toList()))
          .hasSize(1);
    }
  }

  private static Node hosts(Button keys) {
    return keys.getParent().getChildrenUnmodifiable().getFirst();
  }

  private static long left(Node node) {
    return Math.round(node.localToScene(node.getLayoutBounds()).getMinX());
  }

  private static long right(Node node) {
    return Math.round(node.localToScene(node.getLayoutBounds()).getMaxX());
  }

  @Test
  void aNumberOutOfRangeSaysTheRangeAndChangesNothing() throws Exception {
    try (var window = services.window()) {
      open(window);
      type(window, "#settings-answerSeconds", "1");
      assertThat(window.text()).contains("answerSeconds is 1, and may be 5 to 600");
      type(window, "#settings-answerSeconds", "x");
      assertThat(window.text()).contains("x is not a whole number.");
      assertThat(window.wiring().effective().answerTimeout().value())
          .isEqualTo(Duration.ofSeconds(30));
    }
  }

  @Test
  void whatTheOrganisationSetIsShownAndCannotBeChanged() throws Exception {
    try (var window =
        TestWindow.open(services.wiring(POLICY), "sandbox", ThemeChoice.DARK, 1024, 640)) {
      open(window);
      assertThat(window.text())
          .contains("proxy.example.com:8080\nset by your organisation, ACME")
          .contains("3 minutes, 0 for never\nset by your organisation, ACME")
          .contains("16 MiB\nset by your organisation, ACME")
          .contains("Export and copy whole records\nnot allowed\nset by your organisation, ACME")
          .contains("Audit is sent to\ntcp://127.0.0.1:1\nset by your organisation, ACME")
          .contains("Your organisation does not allow the host mirror.example");
      var root = window.scene().getRoot();
      assertThat(root.lookupAll("#settings-idleLockMinutes")).isEmpty();
      assertThat(root.lookupAll("#settings-largestAnswerMiB")).isEmpty();
      assertThat(root.lookupAll("#settings-proxy")).isEmpty();
      scroll(window, 0.35);
      window.picture("page/settings-policy-dark");
      scroll(window, 1);
      window.picture("page/settings-organisation-dark");
    }
  }

  @Test
  void whoSetAValueIsSaidInWholeWordsHoweverLongTheValueAndLargeTheText() throws Exception {
    var policy =
        POLICY.replace("\"exports\": false", "\"allowedKeys\": [\"" + "a".repeat(64) + "\"]");
    try (var window =
        TestWindow.open(services.wiring(policy), "sandbox", ThemeChoice.DARK, 1024, 640)) {
      window.textPercent(200);
      open(window);
      window.until(() -> narrowest(window) > 200);
    }
  }

  private static double narrowest(TestWindow window) {
    return window.scene().getRoot().lookupAll(".setting-line").stream()
        .map(line -> (WrappedText) ((Pane) line).getChildren().getLast())
        .filter(words -> words.textProperty().get().startsWith("set by"))
        .map(WrappedText::getWidth)
        .min(Double::compare)
        .orElse(0.0);
  }

  @Test
  void aProxyIsTakenByTheNextQuestionAndItsPasswordIsWrittenNowhere() throws Exception {
    try (var window = services.window(services.wiring(), ThemeChoice.LIGHT, 1024, 640)) {
      open(window);
      var cobo = URI.create("https://api.cobo.com/v2");
      FxThread.call(
          () -> {
            @SuppressWarnings("unchecked")
            var mode = (ChoiceBox<Mode>) window.user().find(ChoiceBox.class, "#settings-proxy");
            mode.setValue(Mode.MANUAL);
            return mode;
          });
      type(window, "#proxy-host", "proxy.example.com");
      type(window, "#proxy-port", "port");
      window.press("#settings-proxy-apply");
      assertThat(window.text()).contains("The port is a number from 1 to 65535.");
      type(window, "#proxy-port", "3128");
      type(window, "#proxy-user", "clerk");
      window.copied("pass word!");
      window.focus("#proxy-password");
      window.user().press(KeyCode.CONTROL, KeyCode.V).press(KeyCode.ENTER);
      window.until(() -> window.wiring().secrets().proxyPassword().isPresent());
      window.until(() -> window.text().contains("The next question takes this way."));
      window.picture("page/settings-proxy");
      var around = window.wiring().surroundings();
      assertThat(around.network().proxies().describe(cobo)).contains("proxy.example.com:3128");
      assertThat(window.wiring().secrets().proxyPassword()).isPresent();
      assertThat(
              FxThread.call(() -> window.user().find(SecretField.class, "#proxy-password").typed()))
          .isEmpty();
    }
    try (var files = Files.walk(home)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .doesNotContain("pass word!");
      }
    }
  }

  @Test
  void theDisplayFollowsAtOnceAndTheWindowOpensWithTheChosenEnvironment() throws Exception {
    try (var window = services.window()) {
      open(window);
      FxThread.call(
          () -> {
            choose(window, "#settings-times", TimeForm.AGE);
            choose(window, "#settings-environment", "desk");
            return window;
          });
      assertThat(window.display().timesProperty().get()).isEqualTo(TimeForm.AGE);
      var wiring = window.wiring();
      assertThat(
              wiring
                  .environments()
                  .toOpenWith(Optional.empty(), wiring.effective().environment().value())
                  .name())
          .isEqualTo("desk");
    }
  }

  @Test
  void anEnvironmentOfOnesOwnIsCheckedAndAdded() throws Exception {
    try (var window = services.window()) {
      open(window);
      window.press("#settings-environments-add");
      type(window, "#own-name", "test bank");
      type(window, "#own-cobo", "http://bank.example.com/v2");
      window.press("#own-add");
      window.until(() -> window.text().contains("http://bank.example.com/v2 cannot be used"));
      window.picture("page/settings-own");
      type(window, "#own-cobo", "https://bank.example.com/v2");
      window.press("#own-add");
      window.until(() -> window.wiring().environments().get("test bank").isPresent());
      window.until(() -> window.text().contains("test bank\nbank.example.com\nUNRECOGNISED HOST"));
      assertThat(Files.readString(home.resolve("environments.json"), StandardCharsets.UTF_8))
          .contains("test bank", "desk", "mirror");
    }
  }

  @Test
  void aNameThatIsTakenAndAHostThatIsNotAllowedAreRefused() throws Exception {
    try (var window = services.window()) {
      open(window);
      window.press("#settings-environments-add");
      type(window, "#own-name", "Production");
      type(window, "#own-bitgo", "https://bank.example.com");
      window.press("#own-add");
      window.until(() -> window.text().contains("The name Production is taken"));
    }
    try (var window =
        TestWindow.open(services.wiring(POLICY), "sandbox", ThemeChoice.LIGHT, 1024, 640)) {
      open(window);
      assertThat(window.scene().getRoot().lookupAll("#settings-environments-add")).isEmpty();
    }
  }

  @Test
  void whatIsRemovedIsGoneFromTheFile() throws Exception {
    try (var window = services.window()) {
      open(window);
      window.press("#remove-mirror");
      window.until(() -> window.wiring().environments().get("mirror").isEmpty());
      window.until(() -> !window.text().contains("mirror.example"));
      assertThat(Files.readString(home.resolve("environments.json"), StandardCharsets.UTF_8))
          .contains("desk")
          .doesNotContain("mirror");
    }
  }

  @Test
  void anEnvironmentThatTheWindowAsksStaysUntilItAsksAnother() throws Exception {
    try (var window = services.window()) {
      open(window);
      window.press("#remove-desk");
      window.until(() -> window.text().contains("desk is asked by this window"));
      window.press("#settings-environments-add");
      type(window, "#own-name", "desk");
      type(window, "#own-cobo", "https://bank.example.com/v2");
      window.press("#own-add");
      window.until(() -> window.text().split("desk is asked by this window", -1).length == 3);
      assertThat(Files.readString(home.resolve("environments.json"), StandardCharsets.UTF_8))
          .contains("desk")
          .doesNotContain("bank.example.com");
    }
  }

  @Test
  void whatWasTypedOfANewEnvironmentStaysWhenAnotherIsRemoved() throws Exception {
    try (var window = services.window()) {
      open(window);
      window.press("#settings-environments-add");
      type(window, "#own-name", "half");
      window.press("#remove-mirror");
      window.until(() -> !window.text().contains("mirror.example"));
      var name = window.user().find(TextField.class, "#own-name");
      String typed = FxThread.call(name::getText);
      assertThat(typed).isEqualTo("half");
    }
  }

  @SuppressWarnings("unchecked")
  private static <T> void choose(TestWindow window, String selector, T value) {
    ((ChoiceBox<T>) window.user().find(ChoiceBox.class, selector)).setValue(value);
  }

  private static void open(TestWindow window) throws Exception {
    window.user().press(KeyCode.CONTROL, KeyCode.COMMA);
    window.until(
        () ->
            window.scene().getFocusOwner() != null
                && "settings-environment".equals(window.scene().getFocusOwner().getId()));
  }

  private static void type(TestWindow window, String field, String text) throws Exception {
    var node = window.user().find(TextField.class, field);
    FxThread.call(
        () -> {
          node.requestFocus();
          node.selectAll();
          return node;
        });
    window.user().type(text).press(KeyCode.ENTER);
  }

  private static void scroll(TestWindow window, double where) throws Exception {
    var pane = window.user().find(ScrollPane.class, ".page-frame .scroll-pane");
    FxThread.call(
        () -> {
          pane.setVvalue(where);
          return pane;
        });
  }
}
