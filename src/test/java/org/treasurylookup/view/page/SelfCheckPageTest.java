package org.treasurylookup.view.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.ui.TestWindow;
import org.treasurylookup.ui.UiDriver;

/** What a security team asks: which hosts, which paths, how, and how it went. */
class SelfCheckPageTest extends AtWorkplace {
  @Test
  void nothingIsAskedBeforeTheUserSaysSoAndTheReportHoldsNoSecret() throws Exception {
    var wiring = services.wiring();
    var secret = services.sandbox.credentials().coboSecret();
    var desk = wiring.environments().get("desk").orElseThrow();
    wiring.keys().enter(desk, Provider.COBO, secret.toCharArray());
    try (var window = services.window(wiring, ThemeChoice.DARK, 1024, 640)) {
      open(window);
      assertThat(window.text()).doesNotContain("Reached:");
      window.picture("page/self-check-before-dark");
      window.user().press(KeyCode.SPACE);
      window.until(() -> window.text().contains("All are well (2)"));
      assertThat(window.text())
          .contains("Paths: ", "/developers/api_key_info", "Proxy: none", "Clock: fits")
          .contains("Key: for this run", "May: Payment viewer", "Key: none here");
      window.picture("page/self-check-after-dark");
      window.press("#selfcheck-copy");
      assertThat(UiDriver.clipboard())
          .contains("desk, Cobo: " + services.sandbox.coboBaseUrl(), "Reached: yes")
          .doesNotContain(secret);
    }
  }

  @Test
  void aHostThatStallsIsCancelled() throws Exception {
    try (var stalled = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Files.writeString(
          home.resolve("environments.json"),
          "[{\"name\": \"desk\", \"kind\": \"sandbox\", \"cobo\": {\"baseUrl\": \"http://127.0.0.1:"
              + stalled.getLocalPort()
              + "/v2\"}}]",
          StandardCharsets.UTF_8);
      try (var window = services.window()) {
        open(window);
        window.user().press(KeyCode.SPACE);
        window.until(() -> window.text().contains("0 of 1 hosts checked"));
        window.until(() -> hasFocus(window, "selfcheck-cancel"));
        window.press("#selfcheck-cancel");
        window.until(() -> window.text().contains("Cancelled after 0 of 1 hosts"));
        window.until(() -> hasFocus(window, "selfcheck-one"));
      }
    }
  }

  private static boolean hasFocus(TestWindow window, String id) {
    var owner = window.scene().getFocusOwner();
    return owner != null && id.equals(owner.getId());
  }

  @Test
  void aHostThatCannotBeReachedSaysWhyAndWhatToDo() throws Exception {
    services.sandbox.close();
    try (var window = services.window()) {
      open(window);
      window.user().press(KeyCode.SPACE);
      window.until(() -> window.text().contains("and not all are well"));
      assertThat(window.text()).contains("Reached: no", "What to do: ", "Cannot reach 127.0.0.1");
      window.picture("page/self-check-not");
    }
  }

  private static void open(TestWindow window) throws Exception {
    window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
    window.user().type("can reach").press(KeyCode.ENTER);
    window.until(
        () -> {
          var owner = window.scene().getFocusOwner();
          return owner != null && "selfcheck-one".equals(owner.getId());
        });
  }
}
