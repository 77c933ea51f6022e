package org.treasurylookup.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.api.http.WireServer;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.domain.provider.BitgoAuth;
import org.treasurylookup.domain.provider.BitgoRoute;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.EnvironmentDraft;
import org.treasurylookup.settings.keys.MemoryKeyStore;
import org.treasurylookup.text.Messages;

/** What joins the parts of a run. */
class WiringTest {
  private static final String NOT_FOUND =
      "HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";

  @TempDir Path home = Path.of("");

  @Test
  void whatIsAskedWhileTheProgramEndsIsNotAskedAndDisturbsNobody() {
    var wiring = new Wiring(home, home.resolve("policy.json"), new MemoryKeyStore());
    var sandbox = wiring.environments().first();
    wiring.close();
    assertThatCode(
            () ->
                wiring
                    .helpfulLookups()
                    .start(Target.of(Target.Kind.COBO_ORDER, "5001"), sandbox, _ -> {}, _ -> {}))
        .doesNotThrowAnyException();
  }

  /* The history is cleared by this number of days, and what it held is gone. */
  @Test
  void aTypingErrorInTheSettingsCostsNoLookUp() throws Exception {
    Files.writeString(home.resolve("settings.json"), "{\"version\": 1, \"retentionDays\": 365,, }");
    try (var wiring = new Wiring(home, home.resolve("policy.json"), new MemoryKeyStore())) {
      assertThat(wiring.effective().retentionDays().value()).isEqualTo(3650);
    }
    Files.writeString(home.resolve("policy.json"), "{\"version\": 1, \"retentionDays\": 90}");
    try (var wiring = new Wiring(home, home.resolve("policy.json"), new MemoryKeyStore())) {
      assertThat(wiring.effective().retentionDays().value()).isEqualTo(90);
    }
    Files.delete(home.resolve("policy.json"));
    Files.writeString(home.resolve("settings.json"), "{\"version\": 1, \"retentionDays\": 365}");
    try (var wiring = new Wiring(home, home.resolve("policy.json"), new MemoryKeyStore())) {
      assertThat(wiring.effective().retentionDays().value()).isEqualTo(365);
    }
  }

  @Test
  void aKeyIsNotSentToTheHostThatTookItsEnvironmentsPlace() throws Exception {
    try (var wiring = new Wiring(home, home.resolve("policy.json"), new MemoryKeyStore());
        var first = WireServer.saying(NOT_FOUND);
        var second = WireServer.saying(NOT_FOUND)) {
      var own = add(wiring, first);
      wiring.keys().enter(own, Provider.BITGO, "v2xdeadbeef".toCharArray());
      ask(wiring, own);
      assertThat(first.requests()).isNotEmpty();
      var moved = add(wiring, second);
      assertThat(wiring.keys().isReady(moved, Provider.BITGO)).isFalse();
      assertThat(ask(wiring, moved)).isEqualTo(FailureCode.NO_CREDENTIALS);
      assertThat(second.requests()).isEmpty();
    }
  }

  @Test
  void aRememberedKeyThatALockedKeyStoreDoesNotGiveIsNotSaidToBeMissing() throws Exception {
    var keystore = new MemoryKeyStore();
    try (var server = WireServer.saying(NOT_FOUND)) {
      try (var wiring = new Wiring(home, home.resolve("policy.json"), keystore)) {
        var own = add(wiring, server);
        wiring.keys().enter(own, Provider.BITGO, "v2xdeadbeef".toCharArray());
        wiring.keys().remember(own, Provider.BITGO);
      }
      try (var wiring = new Wiring(home, home.resolve("policy.json"), keystore)) {
        keystore.locked = true;
        var own = wiring.environments().get("mine").orElseThrow();
        assertThat(Messages.ENGLISH.get(failure(wiring, own).headline()))
            .isEqualTo("The key store of this PC did not give the BitGo key for mine");
        keystore.locked = false;
        assertThat(ask(wiring, own)).isNotEqualTo(FailureCode.NO_CREDENTIALS);
        assertThat(server.requests()).isNotEmpty();
      }
    }
  }

  private static Environment add(Wiring wiring, WireServer server) {
    String url = server.url().toString();
    wiring
        .surroundings()
        .add(
            new EnvironmentDraft(
                "mine",
                Environment.Kind.CUSTOM,
                "",
                "",
                url,
                BitgoRoute.ADMIN,
                "",
                BitgoAuth.BEARER));
    return wiring.environments().get("mine").orElseThrow();
  }

  private static FailureCode ask(Wiring wiring, Environment environment) {
    return failure(wiring, environment).code();
  }

  private static Failure failure(Wiring wiring, Environment environment) {
    var target = Target.of(Target.Kind.BITGO_ALLOCATION, "00000000-0000-4000-8000-000000000000");
    var found =
        wiring.lookups().find(target, environment, new Cancellation(), RequestProgress.silent());
    return found.failure().orElseThrow();
  }
}
