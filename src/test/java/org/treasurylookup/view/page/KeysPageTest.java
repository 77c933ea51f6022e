package org.treasurylookup.view.page;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.lookup.KeyService.Kept;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.settings.keys.KeyName;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;
import org.treasurylookup.view.control.FocusPlace;
import org.treasurylookup.view.control.SecretField;

/** Keys of an environment, from the first paste to forgetting. */
class KeysPageTest extends AtWorkplace {
  private static final String OTHER =
      "06f78882576ec0e05b1e51a33548da7e8cf958c190ba96be77b1c671f98a2b5f";

  @Test
  void aPastedSecretIsCheckedRememberedAndTheLookUpGoesOn() throws Exception {
    try (var window = services.window()) {
      window.box("cobo:order:O20250304-M1001-1001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FAILED);
      window.user().click("#missing-enterSecrets");
      assertThat(window.scene().getFocusOwner().getId()).isEqualTo("cobo-secret");
      window.picture("page/keys-empty");
      paste(window, "#cobo-secret", services.sandbox.credentials().coboSecret());
      window.until(() -> window.text().contains("Cobo accepts this key"));
      assertThat(window.text())
          .contains(chunked(services.sandbox.credentials().coboKey()))
          .contains("Payment viewer", "127.0.0.1");
      window.until(() -> !window.user().find(Button.class, "#keys-remember").isDisabled());
      window.press("#keys-remember");
      window.until(() -> window.text().contains("In the key store of this PC, since"));
      window.until(() -> FocusPlace.is(window.user().find(Node.class, "#keys-cobo")));
      window.picture("page/keys-cobo");
      paste(window, "#bitgo-secret", services.sandbox.credentials().bitgoToken());
      window.until(() -> window.text().contains("BitGo accepts this key, but read this first"));
      assertThat(window.text())
          .contains("settlement_network_read")
          .containsPattern("This key ends soon, on \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d UTC");
      window.picture("page/keys-both");
      window.user().press(KeyCode.ESCAPE);
      window.shows(Outcome.FOUND);
      assertThat(kept(window, Provider.COBO)).isEqualTo(Kept.REMEMBERED);
      assertThat(kept(window, Provider.BITGO)).isEqualTo(Kept.THIS_RUN);
    }
  }

  @Test
  void aKeyThatIsRefusedStaysAndWhatToDoIsSaid() throws Exception {
    try (var window = services.window()) {
      open(window);
      paste(window, "#cobo-secret", OTHER);
      window.until(() -> window.text().contains("Cobo did not accept this key"));
      assertThat(window.text())
          .contains(chunked("5987dedc180167b7ab1d27e6009e5065d10d764cd85d7b64f8c968ca40326e28"))
          .contains("What to do", "What you entered is still here");
      assertThat(kept(window, Provider.COBO)).isEqualTo(Kept.THIS_RUN);
      assertThat(
              FxThread.call(() -> window.user().find(Button.class, "#keys-remember").isDisabled()))
          .isTrue();
      window.picture("page/keys-refused");
    }
  }

  @Test
  void whatCannotBeAKeyStaysInTheFieldAndIsNotAsked() throws Exception {
    try (var window = services.window()) {
      open(window);
      paste(window, "#cobo-secret", OTHER.substring(1));
      assertThat(window.text())
          .contains(
              "63 characters; a Cobo API secret has 64", "A Cobo API secret has 64 hex digits.");
      var field = window.user().find(SecretField.class, "#cobo-secret");
      assertThat(FxThread.call(() -> new String(field.typed()))).isEqualTo(OTHER.substring(1));
      assertThat(kept(window, Provider.COBO)).isEqualTo(Kept.NOWHERE);
    }
  }

  @Test
  void whatIsWrongIsSaidAgainOfWhatIsAsWrong() throws Exception {
    try (var window = services.window()) {
      open(window);
      paste(window, "#cobo-secret", OTHER.substring(1));
      assertThat(window.text()).contains("A Cobo API secret has 64 hex digits.");
      window.user().press(KeyCode.BACK_SPACE);
      assertThat(window.text()).doesNotContain("A Cobo API secret has 64 hex digits.");
      window.user().press(KeyCode.ENTER);
      assertThat(window.text()).contains("A Cobo API secret has 64 hex digits.");
    }
  }

  @Test
  void whatIsPastedBesideTheFieldsOfAPageForKeysGoesToNoBoxAndIsSentNowhere() throws Exception {
    try (var window = services.window()) {
      open(window);
      paste(window, "#cobo-secret", services.sandbox.credentials().coboSecret());
      window.until(() -> window.text().contains("Cobo accepts this key"));
      window.until(() -> FocusPlace.is(window.user().find(Node.class, "#keys-cobo")));
      window.copied("v2x-of-another-form").user().press(KeyCode.CONTROL, KeyCode.V);
      window.until(() -> window.text().contains("Nothing was pasted"));
      window.user().press(KeyCode.ENTER);
      assertThat(window.text()).contains("Keys for ").doesNotContain("v2x-of-another");
    }
  }

  @Test
  void aKeyThatTheOrganisationDoesNotAllowIsNamedAndWhereThoseAreThatItAllows() throws Exception {
    var policy = "{\"version\":1,\"allowedKeys\":[\"" + "ab".repeat(32) + "\"]}";
    try (var window = services.window(services.wiring(policy), ThemeChoice.LIGHT, 1024, 640)) {
      open(window);
      paste(window, "#cobo-secret", OTHER);
      window.until(
          () ->
              window
                  .text()
                  .contains("5987dedc180167b7ab1d27e6009e5065d10d764cd85d7b64f8c968ca40326e28"));
      assertThat(window.text()).contains("The settings list those it allows, under Organisation");
      assertThat(kept(window, Provider.COBO)).isEqualTo(Kept.NOWHERE);
    }
  }

  @Test
  void theSecretOfCoboIsNoTokenAndIsNotSentToBitgo() throws Exception {
    try (var window = services.window()) {
      open(window);
      paste(window, "#cobo-secret", OTHER);
      window.until(() -> window.text().contains("Cobo did not accept this key"));
      paste(window, "#bitgo-secret", OTHER);
      window.until(() -> window.text().contains("not a BitGo access token: it was not sent"));
      assertThat(kept(window, Provider.BITGO)).isEqualTo(Kept.NOWHERE);
    }
  }

  @Test
  void aKeyStoreThatForgetsIsNotOffered() throws Exception {
    services.keystore.forgetful = true;
    try (var window = services.window()) {
      open(window);
      paste(window, "#cobo-secret", services.sandbox.credentials().coboSecret());
      window.until(() -> window.text().contains("This run only: The key store of this system"));
      window.until(() -> window.text().contains("Cobo accepts this key"));
      assertThat(window.text()).doesNotContain("Remember on this PC");
      window.picture("page/keys-this-run");
    }
  }

  @Test
  void aKeyStoreThatWasLockedIsAskedAgainWhenTheUserSaysSo() throws Exception {
    services.keystore.locked = true;
    try (var window = services.window()) {
      open(window);
      paste(window, "#cobo-secret", services.sandbox.credentials().coboSecret());
      window.until(() -> window.text().contains("Cobo accepts this key"));
      window.until(() -> window.text().contains("This run only: The key store"));
      services.keystore.locked = false;
      window.press("#keys-keystore-again");
      window.until(() -> window.user().find(Button.class, "#keys-remember") != null);
      assertThat(window.text()).doesNotContain("This run only");
      window.until(() -> FocusPlace.is(window.user().find(Node.class, "#keys-cobo")));
      window.press("#keys-remember");
      window.until(() -> window.text().contains("In the key store of this PC, since"));
    }
  }

  @Test
  void whereTheKeyStoreGaveNoKeyItIsAskedAgainOnceItIsUnlocked() throws Exception {
    try (var before = services.wiring()) {
      var desk = before.environments().get("desk").orElseThrow();
      var secret = services.sandbox.credentials().coboSecret();
      before.keys().enter(desk, Provider.COBO, secret.toCharArray());
      before.keys().remember(desk, Provider.COBO);
    }
    services.keystore.locked = true;
    try (var window = services.window()) {
      window.box("cobo:order:O20250304-M1001-1001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FAILED);
      assertThat(window.text()).contains("The key is remembered: unlock the key store");
      services.keystore.locked = false;
      window.press("#missing-again");
      window.shows(Outcome.FOUND);
    }
  }

  @Test
  void aReplacementCanBeTakenBackAndEverythingForgotten() throws Exception {
    try (var window = services.window()) {
      open(window);
      paste(window, "#cobo-secret", services.sandbox.credentials().coboSecret());
      window.until(() -> window.text().contains("Cobo accepts this key"));
      window.until(() -> !window.user().find(Button.class, "#keys-remember").isDisabled());
      window.press("#keys-remember");
      window.until(() -> kept(window, Provider.COBO) == Kept.REMEMBERED);
      window.until(() -> window.text().contains("In the key store of this PC, since"));
      window.press("#keys-replace");
      paste(window, "#cobo-secret", OTHER);
      window.until(() -> window.text().contains("Cobo did not accept this key"));
      assertThat(kept(window, Provider.COBO)).isEqualTo(Kept.REPLACED);
      window.picture("page/keys-replaced");
      window.press("#keys-drop");
      assertThat(kept(window, Provider.COBO)).isEqualTo(Kept.REMEMBERED);
      assertThat(window.text()).contains(chunked(services.sandbox.credentials().coboKey()));
      window.press("#keys-forget");
      assertThat(window.scene().getFocusOwner().getId()).isEqualTo("keys-forget-yes");
      window.user().press(KeyCode.SPACE);
      window.until(() -> kept(window, Provider.COBO) == Kept.NOWHERE);
      assertThat(services.keystore.entries.keySet())
          .extracting(KeyName::account)
          .isSubsetOf("history"); // the program's own
    }
  }

  @Test
  void aCheckThatStallsIsCancelledAndTheKeyStays() throws Exception {
    try (var stalled = new java.net.ServerSocket(0, 5, java.net.InetAddress.getLoopbackAddress())) {
      java.nio.file.Files.writeString(
          home.resolve("environments.json"),
          "[{\"name\": \"desk\", \"kind\": \"sandbox\", \"cobo\": {\"baseUrl\": \"http://127.0.0.1:"
              + stalled.getLocalPort()
              + "/v2\"}}]");
      try (var window = services.window()) {
        open(window);
        paste(window, "#cobo-secret", OTHER);
        window.until(() -> window.text().contains("about this key. Nothing is changed there."));
        window.picture("page/keys-checking");
        window.until(() -> FocusPlace.is(window.user().find(Node.class, "#keys-cobo")));
        window.press("#keys-cancel");
        assertThat(window.text()).contains("Check this key").doesNotContain("about this key.");
        assertThat(kept(window, Provider.COBO)).isEqualTo(Kept.THIS_RUN);
      }
    }
  }

  @Test
  void theFieldThatGetsTheFocusIsScrolledTo() throws Exception {
    try (var window = services.window()) {
      open(window);
      paste(window, "#cobo-secret", OTHER);
      window.until(() -> window.text().contains("Cobo did not accept this key"));
      window.focus("#bitgo-secret");
      var field = window.user().find(Node.class, "#bitgo-secret");
      window.until(
          () ->
              field.localToScene(field.getBoundsInLocal()).getMaxY() < window.scene().getHeight());
    }
  }

  @Test
  void withTextTwiceAsLargeNothingReachesBeyondTheWindow() throws Exception {
    try (var window = services.window()) {
      window.textPercent(200);
      open(window);
      paste(window, "#cobo-secret", services.sandbox.credentials().coboSecret());
      window.until(() -> window.text().contains("Cobo accepts this key"));
      window.picture("page/keys-200");
      var card = window.user().find(Node.class, "#keys-bitgo");
      window.until(
          () -> card.localToScene(card.getBoundsInLocal()).getMaxX() < window.scene().getWidth());
    }
  }

  @Test
  void whatIsWrongWithWhatWasPastedIsInSightHoweverLargeTheText() throws Exception {
    try (var window = services.window(services.wiring(), ThemeChoice.DARK, 1024, 640)) {
      window.textPercent(200);
      open(window);
      for (int times = 0; times < 2; times++) {
        paste(window, "#cobo-secret", OTHER.substring(1));
        var problem = window.user().find(Node.class, "#cobo-problem");
        window.until(() -> bottom(problem) < window.scene().getHeight() - 36);
        window.user().press(KeyCode.BACK_SPACE);
      }
    }
  }

  private static double bottom(Node node) {
    return node.localToScene(node.getBoundsInLocal()).getMaxY();
  }

  @Test
  void lookingUpLeadsBackToTheTabs() throws Exception {
    try (var window = services.window(services.wiring(), ThemeChoice.DARK, 1360, 860)) {
      open(window);
      window.picture("page/keys-dark");
      window.box("cobo:order:5001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FAILED);
      assertThat(window.text()).doesNotContain("Cobo API secret (").contains("No Cobo key");
    }
  }

  private static void open(TestWindow window) throws Exception {
    window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
    window.user().type("Keys of this").press(KeyCode.ENTER);
    window.until(
        () ->
            window.scene().getFocusOwner() != null
                && "cobo-secret".equals(window.scene().getFocusOwner().getId()));
  }

  private static void paste(TestWindow window, String field, String secret) throws Exception {
    window.focus(field);
    window.copied(secret).user().press(KeyCode.CONTROL, KeyCode.V).press(KeyCode.ENTER);
  }

  private static Kept kept(TestWindow window, Provider provider) throws Exception {
    Environment environment = window.model().environmentProperty().get();
    return FxThread.call(() -> window.wiring().keys().kept(environment, provider));
  }

  /* On screen an id stands in chunks of four, each a text of its own. */
  private static String chunked(String id) {
    return String.join("\n", id.split("(?<=\\G.{4})"));
  }
}
