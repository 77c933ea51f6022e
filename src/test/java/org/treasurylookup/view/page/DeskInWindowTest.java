package org.treasurylookup.view.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Optional;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.history.DeskHistory;
import org.treasurylookup.history.DeskLogin;
import org.treasurylookup.history.LookupHistory;
import org.treasurylookup.history.desk.PostgresServer;
import org.treasurylookup.history.entry.HistoryEntry;
import org.treasurylookup.history.store.HistoryKey;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.settings.keys.DeskSecret;
import org.treasurylookup.settings.keys.MemoryKeyStore;
import org.treasurylookup.settings.keys.RememberedKeys;
import org.treasurylookup.settings.keys.Secret;
import org.treasurylookup.settings.keys.Secrets;
import org.treasurylookup.ui.CssWarnings;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;

/** A window at a desk with a real server: who else looked at a record, and how it is taken part. */
class DeskInWindowTest {
  private static final String ORDER = "cobo:order:O20250304-M1001-1001";
  private static final String KEY = "0123456789abcdef".repeat(4);

  private static PostgresServer server;

  @RegisterExtension final CssWarnings css = new CssWarnings();
  @TempDir private Path home = Path.of("");

  @BeforeAll
  static void begin() throws Exception {
    server = PostgresServer.startDesk();
  }

  @AfterAll
  static void end() throws Exception {
    if (server != null) {
      server.close();
    }
  }

  private Wiring wiring(String name) throws Exception {
    var place = Files.createDirectories(home.resolve(name));
    var policy =
        Files.writeString(
            place.resolve("policy.json"),
            """
            {"version": 1, "organisation": "ACME", "desk": {"findings": true,
              "database": "jdbc:postgresql://127.0.0.1:%d/treasury?user=pc17"}}
            """
                .formatted(server.port()));
    return new Wiring(place, policy, new MemoryKeyStore());
  }

  private static Secrets given(Secrets secrets) {
    secrets.put(DeskSecret.PASSWORD, Secret.of(PostgresServer.PASSWORD));
    secrets.put(DeskSecret.KEY, Secret.of(KEY));
    return secrets;
  }

  private Finding found() throws Exception {
    try (var wiring = new Wiring(home.resolve("asked"))) {
      return wiring
          .lookups()
          .find(
              Target.parse(ORDER).orElseThrow(),
              wiring.environments().first(),
              new Cancellation(),
              new RequestProgress(_ -> {}));
    }
  }

  private void colleagueLookedAtIt() throws Exception {
    var vault = new RememberedKeys(new MemoryKeyStore(), home, InstantSource.system());
    var login =
        new DeskLogin(
            server.place("pc17", true),
            vault,
            given(new Secrets((_, _) -> Optional.empty())),
            PostgresServer::noTls);
    try (var history =
            new LookupHistory(
                Files.createDirectories(home.resolve("anna")),
                vault,
                _ -> new HistoryEntry.Asker("anna", "", "1"),
                () -> 30,
                Clock.systemUTC());
        var desk = new DeskHistory(login, history, () -> "PC-17")) {
      history.add(found()).join();
      while (history.ask(it -> it.outbox().waiting(true)).join() > 0) {
        desk.tryAgain();
        desk.settle();
      }
    }
  }

  @Test
  void aRecordSaysThatAColleagueLookedAtItAndWhatWasFoundAndHidesAmountsWithTheOthers()
      throws Exception {
    colleagueLookedAtIt();
    var wiring = wiring("ben");
    given(wiring.secrets());
    try (var window = TestWindow.open(wiring, "sandbox", ThemeChoice.LIGHT, 1000, 700)) {
      window.box(ORDER).user().press(KeyCode.ENTER);
      window.answered().until(() -> window.scene().lookup("#colleague-look") != null);
      assertThat(window.text())
          .containsPattern("anna \\(PC-17\\) looked at this \\d+ (s|min) before you: Short by \\d");
      window.picture("page/desk-strip");
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
      window.until(() -> !window.text().contains("before you: Short by 0"));
      assertThat(window.text()).contains("anna (PC-17) looked at this").contains("Short by •");
    }
  }

  @Test
  void aNoteThatAColleagueWritesAppearsInTheOpenWindow() throws Exception {
    var wiring = wiring("reading");
    given(wiring.secrets());
    try (var writing = wiring("writing");
        var window = TestWindow.open(wiring, "sandbox", ThemeChoice.LIGHT, 1000, 700)) {
      given(writing.secrets());
      window.box(ORDER).user().press(KeyCode.ENTER);
      window.answered();
      writing.notes().write(ORDER, "sandbox", "the bank was asked").join();
      window.until(
          () -> {
            writing.desk().orElseThrow().tryAgain();
            wiring.desk().orElseThrow().tryAgain();
            return window.text().contains("the bank was asked");
          });
      assertThat(window.text()).contains("Your note.").doesNotContain("A colleague’s note.");
      String here = System.setProperty("user.name", "anna");
      try {
        writing.notes().write(ORDER, "sandbox", "it is settled").join();
      } finally {
        System.setProperty("user.name", String.valueOf(here));
      }
      window.until(
          () -> {
            writing.desk().orElseThrow().tryAgain();
            wiring.desk().orElseThrow().tryAgain();
            return window.text().contains("it is settled");
          });
      assertThat(window.text()).contains("A colleague’s note.").doesNotContain("Your note.");
    }
  }

  private static void paste(TestWindow window, String field, String text) throws Exception {
    var node = window.user().find(TextField.class, field);
    FxThread.call(
        () -> {
          node.requestFocus();
          return true;
        });
    window.copied(text).user().press(KeyCode.CONTROL, KeyCode.V);
  }

  private static void use(TestWindow window) throws Exception {
    FxThread.call(
        () -> {
          window.scene().getRoot().lookupAll(".button").stream()
              .filter(node -> node instanceof Labeled it && it.getText().equals("Use these"))
              .forEach(node -> ((javafx.scene.control.Button) node).fire());
          return true;
        });
  }

  @Test
  void theSettingsTakePasswordAndKeyOfTheDeskAndSayHowItStands() throws Exception {
    try (var window = TestWindow.open(wiring("new"), "sandbox", ThemeChoice.LIGHT, 1024, 900)) {
      window.user().press(KeyCode.CONTROL, KeyCode.COMMA);
      window.until(() -> window.scene().getRoot().lookup("#desk-key") != null);
      assertThat(window.text())
          .contains("127.0.0.1:" + server.port() + "/treasury", "pc17")
          .contains("who looked what up; labels, notes and what was found, encrypted")
          .contains("Not known here yet: 64 hex digits, the same at every workstation.");
      window.until(() -> window.text().contains("does not accept this login or its password"));
      paste(window, "#desk-key", "abc");
      use(window);
      window.until(() -> window.text().contains("A desk’s key has 64 hex digits."));
      paste(window, "#desk-password", PostgresServer.PASSWORD);
      window.user().press(KeyCode.ENTER);
      window.until(() -> window.text().contains("The desk’s key is not known on this PC"));
      paste(window, "#desk-key", KEY);
      use(window);
      String print = HistoryKey.of(Secret.of(KEY)).orElseThrow().fingerprint();
      window.until(() -> window.text().contains("with a colleague’s: " + print));
      window.until(() -> window.text().contains("The desk was reached; nothing waits."));
      assertThat(window.text()).doesNotContain(KEY, PostgresServer.PASSWORD);
      window.picture("page/settings-desk");
    }
  }
}
