package org.treasurylookup.view.outcome;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.api.http.ClientNetwork;
import org.treasurylookup.api.http.ProxyRules;
import org.treasurylookup.api.http.ReadOnlyClientSettings;
import org.treasurylookup.api.http.TrustStore;
import org.treasurylookup.api.http.WireServer;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.lookup.diagnosis.Doctored;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.ui.CssWarnings;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;

/** "Try the other trust organisations": found there, nowhere, and stopped on the way. */
class OtherTrustOrgsPageTest {
  private static final String GERMAN = "bitgo:allocation:2b6f0c3e-91d4-4e7a-8f55-0a1c2d3e4f50";
  private static final String NOWHERE = "bitgo:allocation:00000000-1111-4222-8333-444444444444";
  private static final String NOT_FOUND = "{\"error\":\"Allocation not found\"}";

  @RegisterExtension final CssWarnings css = new CssWarnings();
  @TempDir Path home;

  @Test
  void aRecordOfAnotherOrganisationIsOpenedAndBackLeadsToTheQuestion() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box(GERMAN).user().press(KeyCode.ENTER);
      window.shows(Outcome.NOT_FOUND);
      window.until(() -> window.text().contains("Not found in BitGo Trust, environment sandbox"));
      fire(window, "#ask-elsewhere");
      window.shows(Outcome.FOUND);
      window.until(() -> window.text().contains("BitGo Germany"));
      window.user().press(KeyCode.ALT, KeyCode.LEFT);
      window.shows(Outcome.NOT_FOUND);
    }
  }

  @Test
  void anAllocationThatIsNowhereIsSaidToBeNowhere() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box(NOWHERE).user().press(KeyCode.ENTER);
      window.shows(Outcome.NOT_FOUND);
      fire(window, "#ask-elsewhere");
      window.until(
          () ->
              window
                  .text()
                  .contains("None of the other 10 trust organisations has this allocation."));
    }
  }

  @Test
  void theSearchShowsHowFarItIsAndStopsDownToTheSocket() throws Exception {
    var asked = new AtomicInteger();
    var server =
        new WireServer(
            line -> {
              line.request();
              if (asked.incrementAndGet() <= 4) {
                line.say(
                    "HTTP/1.1 404 Not Found\r\nContent-Type: application/json\r\n"
                        + "Connection: close\r\nContent-Length: "
                        + NOT_FOUND.length()
                        + "\r\n\r\n"
                        + NOT_FOUND);
              } else {
                line.awaitHangUp();
              }
            });
    var slow = Doctored.environment("slow", server.url(), server.url());
    var network =
        new ClientNetwork(
            ProxyRules.none(), Optional::empty, () -> TrustStore.ofThisSystem(List.of()));
    try (server;
        var desk =
            new Doctored(
                ReadOnlyClientSettings.standard("test"),
                network,
                Clock.systemUTC(),
                List.of(slow),
                Doctored.vault(home),
                ProxyRules.none());
        var window =
            TestWindow.open(new Wiring(home), desk.lookups(), slow, ThemeChoice.LIGHT, 1000, 640)) {
      desk.key(slow, Provider.BITGO, "v2x" + "0".repeat(64));
      window.box(NOWHERE).user().press(KeyCode.ENTER);
      window.shows(Outcome.NOT_FOUND);
      fire(window, "#ask-elsewhere");
      window.until(() -> window.text().contains("Asked 3 of 10 other trust organisations."));
      window.picture("failures/search-light");
      fire(window, "#stop-elsewhere");
      server.awaitHangUp();
      window.until(() -> window.text().contains("Stopped. 3 of 10 were asked"));
      window.picture("failures/search-stopped-light");
      fire(window, "#stop-elsewhere");
      window.until(() -> window.text().contains("Asked 0 of 10 other trust organisations."));
      window.user().press(KeyCode.ESCAPE);
      window.until(() -> window.text().contains("Stopped. 0 of 10 were asked"));
    }
  }

  private static void fire(TestWindow window, String selector) throws Exception {
    window.until(() -> window.scene().lookup(selector) != null);
    var button = window.user().find(Button.class, selector);
    FxThread.call(
        () -> {
          button.fire();
          return true;
        });
  }
}
