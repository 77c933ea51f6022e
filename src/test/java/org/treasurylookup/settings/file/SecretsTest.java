package org.treasurylookup.settings.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.domain.provider.BitgoAuth;
import org.treasurylookup.domain.provider.BitgoRoute;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.keys.DeskSecret;
import org.treasurylookup.settings.keys.Secret;
import org.treasurylookup.settings.keys.SecretInput;
import org.treasurylookup.settings.keys.Secrets;

/** Secrets of a run, and where settings live. */
class SecretsTest {
  private static final String HEX =
      "0123456789abcdefABCDEF0123456789abcdef0123456789abcdef0123456789";
  private static final String TOKEN = "v2xdeadbeef";

  private static final Environment HERE = environment("e", "https://here.example");
  private static final Environment OTHER = environment("other", "https://here.example");

  private final Secrets secrets = new Secrets((_, _) -> Optional.empty());

  private static Environment environment(String name, String bitgo) {
    return new Environment(
        name,
        Environment.Kind.CUSTOM,
        Optional.empty(),
        Optional.of(
            new Environment.Bitgo(
                Optional.of(URI.create(bitgo)), BitgoRoute.ADMIN, "", "", BitgoAuth.BEARER)));
  }

  private void read(String json) {
    SecretInput.read(
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), HERE, secrets);
  }

  private static String text(Secret secret) {
    return secret.use(bytes -> new String(bytes, StandardCharsets.US_ASCII));
  }

  @Test
  void whatIsForgottenWhileItIsRecalledStaysForgotten() {
    var recalled = Secret.of(TOKEN);
    var itself = new AtomicReference<Secrets>();
    var forgetting =
        new Secrets(
            (environment, provider) -> {
              itself.get().remove(environment, provider);
              return Optional.of(recalled);
            });
    itself.set(forgetting);
    assertThat(forgetting.get(HERE, Provider.BITGO)).isEmpty();
    assertThat(forgetting.holds(HERE, Provider.BITGO)).isFalse();
  }

  @Test
  void bothSecretsOfARunAreRead() {
    read("{\"cobo\":{\"secret\":\" %s\\n\"},\"bitgo\":{\"token\":\"%s \"}}".formatted(HEX, TOKEN));
    assertThat(text(secrets.get(HERE, Provider.COBO).orElseThrow())).isEqualTo(HEX);
    assertThat(text(secrets.get(HERE, Provider.BITGO).orElseThrow())).isEqualTo(TOKEN);
    assertThat(secrets.get(OTHER, Provider.COBO)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"cobo\":{}}", "{\"cobo\":null}", "{\"bitgo\":{\"token\":null}}"})
  void eitherMayBeMissing(String json) {
    read(json);
    assertThat(secrets.get(HERE, Provider.COBO)).isEmpty();
    assertThat(secrets.get(HERE, Provider.BITGO)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "\"" + TOKEN + "\"",
        TOKEN,
        "{\"cobo\":\"" + HEX + "\"}",
        "{\"cobo\":{\"secret\":\"" + TOKEN + "\"}}",
        "{\"cobo\":{\"secret\":\"" + HEX + "0\"}}",
        "{\"cobo\":{\"seed\":\"" + HEX + "\"}}",
        "{\"token\":\"" + TOKEN + "\"}",
        "{\"bitgo\":{\"token\":\"" + TOKEN + " x\"}}",
        "{\"bitgo\":{\"token\":\"" + TOKEN + "ü\"}}",
        "{\"bitgo\":{\"token\":\"\"}}",
        "{\"bitgo\":{\"token\":\"" + TOKEN + "\"",
        "{\"bitgo\":{\"token\":\"" + TOKEN + "\"}} {}"
      })
  void anythingElseIsRefusedWithoutRepeatingIt(String json) {
    var thrown = Assertions.catchThrowable(() -> read(json));
    assertThat(thrown).isInstanceOf(SettingsException.class);
    var trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString()).doesNotContain(TOKEN).doesNotContain(HEX.substring(0, 20));
  }

  @Test
  void anInputThatBreaksIsRefusedToo() {
    var broken = InputStream.nullInputStream();
    try {
      broken.close();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    assertThatThrownBy(() -> SecretInput.read(broken, HERE, secrets))
        .isInstanceOf(SettingsException.class)
        .hasMessageNotContaining(TOKEN);
  }

  @Test
  void aSecretTellsNothingAboutItself() {
    var secret = Secret.of(TOKEN.toCharArray());
    secrets.put(HERE, Provider.BITGO, secret);
    assertThat(secret.toString()).isEqualTo("a secret");
  }

  @Test
  void anEnvironmentOfTheSameNameAtAnotherHostGetsNoSecretOfTheFirst() {
    secrets.put(HERE, Provider.BITGO, Secret.of(TOKEN));
    secrets.note(HERE, Provider.BITGO, new Secrets.Noted(Optional.empty(), List.of()));
    var moved = environment("e", "https://there.example");
    assertThat(secrets.get(moved, Provider.BITGO)).isEmpty();
    assertThat(secrets.holds(moved, Provider.BITGO)).isFalse();
    assertThat(secrets.noted(moved, Provider.BITGO)).isEmpty();
    assertThat(secrets.holds(HERE, Provider.BITGO)).isTrue();
  }

  @Test
  void whatAReaderWasGivenIsOverwrittenAndTheSecretIsNot() {
    var secret = Secret.of(TOKEN);
    byte[][] kept = new byte[1][];
    secret.use(bytes -> kept[0] = bytes);
    assertThat(kept[0]).containsOnly(0);
    assertThat(text(secret)).isEqualTo(TOKEN);
  }

  @Test
  void aReplacedSecretIsOverwritten() {
    var first = Secret.of(TOKEN);
    secrets.put(HERE, Provider.BITGO, first);
    secrets.put(HERE, Provider.BITGO, first);
    assertThat(text(first)).isEqualTo(TOKEN);
    secrets.put(HERE, Provider.BITGO, Secret.of("other"));
    assertThat(text(first)).doesNotContain(TOKEN);
  }

  @Test
  void whatWasTakenOutStaysWhatItIsWhenItsPlaceIsTaken() {
    secrets.put(HERE, Provider.BITGO, Secret.of(TOKEN));
    var used = secrets.get(HERE, Provider.BITGO).orElseThrow();
    secrets.put(HERE, Provider.BITGO, Secret.of("other"));
    assertThat(text(used)).isEqualTo(TOKEN);
    secrets.put(DeskSecret.PASSWORD, Secret.of(TOKEN));
    var password = secrets.get(DeskSecret.PASSWORD).orElseThrow();
    secrets.put(DeskSecret.PASSWORD, Secret.of("other"));
    assertThat(text(password)).isEqualTo(TOKEN);
    secrets.putProxyPassword(Secret.of(TOKEN));
    var proxy = secrets.proxyPassword().orElseThrow();
    secrets.putProxyPassword(Secret.of("other"));
    assertThat(text(proxy)).isEqualTo(TOKEN);
  }

  @Test
  void aSecretIsNotOverwrittenWhileItIsRead() throws Exception {
    secrets.put(HERE, Provider.BITGO, Secret.of(TOKEN));
    var replacing =
        new Thread(() -> secrets.put(HERE, Provider.BITGO, Secret.of("other")), "replacing");
    var read =
        secrets.read(
            HERE,
            Provider.BITGO,
            secret -> {
              replacing.start();
              while (replacing.getState() != Thread.State.BLOCKED && replacing.isAlive()) {
                Thread.onSpinWait();
              }
              return text(secret);
            });
    replacing.join();
    assertThat(read).contains(TOKEN);
    assertThat(secrets.read(HERE, Provider.BITGO, SecretsTest::text)).contains("other");
  }

  @ParameterizedTest
  @CsvSource({
    "Linux, '', /home/u/.config/treasury-lookup",
    "Linux, /cfg, /cfg/treasury-lookup",
    "Linux, relative, /home/u/.config/treasury-lookup",
    "FreeBSD, ' ', /home/u/.config/treasury-lookup",
    "Mac OS X, /cfg, /home/u/Library/Application Support/Treasury Lookup"
  })
  void theHomeIsWhereTheSystemWantsIt(String system, String variable, String expected) {
    assertThat(HomeFolder.standard(system, "/home/u", Map.of("XDG_CONFIG_HOME", variable)))
        .isEqualTo(Path.of(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "Linux, /srv/u, /srv/u/.config/treasury-lookup",
    "Linux, relative, /home/u/.config/treasury-lookup",
    "Linux, ' ', /home/u/.config/treasury-lookup",
    "Mac OS X, /srv/u, /home/u/Library/Application Support/Treasury Lookup"
  })
  void onLinuxTheHomeIsTheOneOfTheVariable(String system, String home, String expected) {
    assertThat(HomeFolder.standard(system, "/home/u", Map.of("HOME", home)))
        .isEqualTo(Path.of(expected));
  }

  @Test
  void onWindowsTheHomeFollowsTheUser() {
    assertThat(HomeFolder.standard("Windows 11", "/u", Map.of("APPDATA", "/roaming")))
        .isEqualTo(Path.of("/roaming", "Treasury Lookup"));
    assertThat(HomeFolder.standard("Windows 11", "/u", Map.of()))
        .isEqualTo(Path.of("/u", "AppData", "Roaming", "Treasury Lookup"));
  }
}
