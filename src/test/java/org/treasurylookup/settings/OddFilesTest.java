package org.treasurylookup.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.settings.file.OddJson;
import org.treasurylookup.settings.file.SettingsException;
import org.treasurylookup.settings.keys.MemoryKeyStore;
import org.treasurylookup.settings.keys.RememberedKeys;
import org.treasurylookup.settings.recent.RecentLookupsFile;
import org.treasurylookup.settings.window.WindowLayoutFile;
import org.treasurylookup.text.Text;

/** Whatever stands in a file that the program keeps, the program starts or says what is wrong. */
class OddFilesTest {
  @TempDir private Path home = Path.of("");

  @AutoClose("shutdownNow")
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

  @FunctionalInterface
  private interface Reading {
    void read() throws Exception;
  }

  private void each(String file, String json, Reading reading) throws Exception {
    for (var variant : OddJson.variants(json)) {
      Files.writeString(home.resolve(file), variant);
      assertThatCode(reading::read).as(variant).doesNotThrowAnyException();
    }
  }

  @Test
  void preferencesAreReadOrLeft() throws Exception {
    each(
        PreferencesFile.FILE,
        """
        {"version":1,"theme":"dark","textPercent":100,"retentionDays":30,"updateNotice":false,
         "proxy":{"mode":"manual","host":"p","port":1,"user":"u","exceptions":["x"]},
         "limits":{"largestAnswerMiB":64,"reservedMinutes":15,"connectSeconds":10},
         "idleLockMinutes":10,"clipboardClearSeconds":30,"environment":"sandbox","times":"utc",
         "hidden":false,"language":"de","letterKeys":true,"amountsInNotifications":true}
        """,
        () -> new PreferencesFile(home, timer).close());
  }

  @Test
  void whatTheWindowRemembersIsReadOrLeft() throws Exception {
    each(
        WindowLayoutFile.FILE,
        """
        {"version":1,"window":{"x":1,"y":2,"width":3,"height":4,"maximised":true},
         "tables":{"t":{"order":["a"],"hidden":["b"],"widths":{"a":1},"rising":["a"],
           "falling":["b"]}},"sections":{"s":true},"shares":{"x":500}}
        """,
        () -> new WindowLayoutFile(home, timer).close());
  }

  @Test
  void recentLookUpsAreReadOrLeft() throws Exception {
    String look =
        "{\"target\":\"cobo:order:1\",\"environment\":\"e\",\"at\":\"2026-11-21T12:00:00Z\","
            + "\"status\":\"s\",\"check\":\"c\",\"level\":\"ok\"}";
    String watch =
        "{\"target\":\"cobo:order:1\",\"environment\":\"e\",\"since\":\"2026-11-21T12:00:00Z\","
            + "\"asked\":\"2026-11-21T12:00:00Z\",\"status\":\"s\",\"sha256\":\"0\"}";
    each(
        RecentLookupsFile.FILE,
        "{\"version\":1,\"recent\":[%s],\"pinned\":[%s],\"watched\":[%s]}"
            .formatted(look, look, watch),
        () -> {
          try (var file = new RecentLookupsFile(home, timer)) {
            file.read();
          }
        });
  }

  @Test
  void rememberedKeysAreReadOrLeft() throws Exception {
    each(
        "keys.json",
        """
        {"version":1,"keys":[{"account":"a","rememberedAt":"2026-11-21T12:00:00Z",
          "publicKey":"p","expires":"2026-11-21T12:00:00Z","addresses":["192.0.2.1"],
          "checkedAt":"2026-11-21T12:00:00Z"}]}
        """,
        () -> new RememberedKeys(new MemoryKeyStore(), home, InstantSource.system()));
  }

  @Test
  void environmentsAreReadOrTheMistakeIsNamed() throws Exception {
    each(
        "environments.json",
        """
        [{"name":"mine","kind":"custom","cobo":{"baseUrl":"https://a.example","responseKey":"00"},
          "bitgo":{"baseUrl":"https://b.example","route":"admin","enterpriseId":"e",
            "defaultTrustOrg":"BitGo Trust","auth":"bearer"}}]
        """,
        () -> namesIts(() -> Environments.load(home, Policy.NONE)));
  }

  @Test
  void aPolicyIsObeyedOrTheMistakeIsNamed() throws Exception {
    each(
        "policy.json",
        """
        {"version":1,"organisation":"o","hosts":["a.example"],
         "environments":[{"name":"n","kind":"custom","cobo":{"baseUrl":"https://a.example"}}],
         "offeredEnvironments":["n"],"customHosts":true,"extraCa":["/no/file"],
         "proxy":{"mode":"manual","host":"p","port":1,"exceptions":["x"]},
         "explorers":[{"chain":"ETH","transaction":"https://e.example/{hash}"}],
         "retentionDays":30,"exports":true,"reveal":true,"rememberKeys":true,"allowedKeys":["00"],
         "logForwarding":"tls://l.example:1","updateNotice":true,"idleLockMinutes":1,
         "clipboardClearSeconds":1,"largestAnswerMiB":1,"amountsInNotifications":false}
        """,
        () -> namesIts(() -> PolicyFile.read(home.resolve("policy.json"))));
  }

  private static void namesIts(Reading reading) throws Exception {
    try {
      reading.read();
    } catch (SettingsException e) {
      assertThat(e).message().isNotBlank().doesNotContain("java.", "`", "coerce");
      assertInOneLanguage(e.text());
    }
  }

  /* A sentence that is put into another one is a text too, or it stays English in every language. */
  private static void assertInOneLanguage(Text text) {
    for (var argument : text.arguments()) {
      switch (argument) {
        case Text inner -> assertInOneLanguage(inner);
        default ->
            assertThat(argument.toString())
                .as(text.key())
                .doesNotContainPattern("[a-z]+ [a-z]+ [a-z]+");
      }
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aPipeInPlaceOfAFileHoldsNobody() throws Exception {
    for (var name :
        List.of("settings.json", "window.json", "recent.json", "keys.json", "environments.json")) {
      var pipe = home.resolve(name);
      assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    }
    new PreferencesFile(home, timer).close();
    new WindowLayoutFile(home, timer).close();
    assertThat(new RecentLookupsFile(home, timer).read()).isNotNull();
    assertThat(new RememberedKeys(new MemoryKeyStore(), home, InstantSource.system()).problem())
        .isPresent();
    namesIts(() -> Environments.load(home, Policy.NONE));
  }
}
