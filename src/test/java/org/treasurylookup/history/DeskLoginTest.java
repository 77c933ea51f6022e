package org.treasurylookup.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.history.desk.PostgresServer;
import org.treasurylookup.history.store.HistoryKey;
import org.treasurylookup.settings.DeskPlace;
import org.treasurylookup.settings.keys.DeskSecret;
import org.treasurylookup.settings.keys.MemoryKeyStore;
import org.treasurylookup.settings.keys.RememberedKeys;
import org.treasurylookup.settings.keys.Secret;
import org.treasurylookup.settings.keys.Secrets;

/** What lets a workstation take part in a desk, and how often its user is asked for it. */
class DeskLoginTest {
  private static final DeskPlace PLACE =
      DeskPlace.of("jdbc:postgresql://127.0.0.1:1/treasury", false);

  private final Secret key = HistoryKey.fresh();
  private final MemoryKeyStore keystore = new MemoryKeyStore();
  @TempDir private Path home = Path.of("");

  @BeforeEach
  void remembered() throws Exception {
    login().take(DeskSecret.KEY, copy(), true);
    keystore.asked = 0;
  }

  /* As at the start of a program. */
  private DeskLogin login() {
    return new DeskLogin(
        PLACE,
        new RememberedKeys(keystore, home, InstantSource.system()),
        new Secrets((_, _) -> Optional.empty()),
        PostgresServer::noTls);
  }

  private Secret copy() {
    String digits = key.use(bytes -> new String(bytes, StandardCharsets.US_ASCII));
    return Secret.of(digits);
  }

  private String fingerprint() {
    return HistoryKey.of(copy()).orElseThrow().fingerprint();
  }

  @Test
  void theKeyStoreIsAskedForTheKeyOnceInARun() {
    var login = login();
    for (int i = 0; i < 3; i++) {
      assertThat(login.fingerprint()).contains(fingerprint());
    }
    assertThat(keystore.asked).isEqualTo(1);
  }

  @Test
  void aKeyStoreThatStaysLockedIsAskedAgainOnlyWhenTheUserWantsIt() {
    var login = login();
    keystore.locked = true;
    assertThat(login.fingerprint()).isEmpty();
    assertThat(login.fingerprint()).isEmpty();
    assertThat(keystore.asked).isEqualTo(1);
    keystore.locked = false;
    assertThat(login.fingerprint()).isEmpty();
    login.askAgain();
    assertThat(login.fingerprint()).contains(fingerprint());
  }

  @Test
  void aKeyThatIsGivenInTheRunCountsFromThenOn() throws Exception {
    var login = login();
    assertThat(login.fingerprint()).contains(fingerprint());
    var fresh = HistoryKey.fresh();
    login.take(DeskSecret.KEY, fresh, false);
    assertThat(login.fingerprint()).contains(HistoryKey.of(fresh).orElseThrow().fingerprint());
    assertThat(login.keys().named(fingerprint())).isPresent();
  }
}
