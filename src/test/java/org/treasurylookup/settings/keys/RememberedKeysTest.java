package org.treasurylookup.settings.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.file.SettingsException;
import org.treasurylookup.settings.keys.KeyStoreException.Reason;
import org.treasurylookup.text.Messages;

class RememberedKeysTest {
  private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");
  private static final KeySlot SLOT = KeySlot.of(cobo("https://api.cobo.com/v2"), Provider.COBO);

  private final MemoryKeyStore keystore = new MemoryKeyStore();
  private final Path home;
  private final RememberedKeys vault;

  RememberedKeysTest(@TempDir Path home) {
    this.home = home;
    this.vault = vault(home);
  }

  @Test
  void rememberingIsOfferedOnlyAfterSomethingCameBackFromTheKeyStore() {
    assertThat(vault.whyNot().isEmpty()).isTrue();
    assertThat(keystore.entries).isEmpty();
  }

  @Test
  void aKeyStoreThatForgetsIsNotOffered() {
    keystore.forgetful = true;
    assertThat(vault.whyNot().isEmpty()).isFalse();
  }

  @Test
  void aLockedKeyStoreIsNotOffered() {
    keystore.locked = true;
    assertThat(vault.whyNot().isEmpty()).isFalse();
  }

  @Test
  void aKeyStoreThatNeverAnswersIsGivenUpOn() {
    keystore.silent = true;
    var impatient =
        new RememberedKeys(keystore, home, InstantSource.fixed(NOW), Duration.ofMillis(50));
    assertThat(impatient.whyNot().isEmpty()).isFalse();
  }

  @Test
  void aRememberedKeyIsThereInTheNextRun() throws Exception {
    vault.remember(SLOT, Secret.of("first"), Optional.of("public"));
    var next = vault(home);
    assertThat(next.isRemembered(SLOT)).isTrue();
    assertThat(text(next.recall(SLOT).orElseThrow())).isEqualTo("first");
    assertThat(next.facts(SLOT).orElseThrow().publicKey()).contains("public");
    assertThat(next.facts(SLOT).orElseThrow().rememberedAt()).isEqualTo(NOW);
  }

  @Test
  void whatALockedStoreHidesIsNotMadeAnewInItsPlace() throws Exception {
    String first = text(vault.own("history", () -> Secret.of("first")));
    keystore.closed = true;
    assertThat(text(vault.own("history", () -> Secret.of("second")))).isEqualTo(first);
  }

  @Test
  void keysThatAreAskedForWhileTheStoreIsTriedDoNotMakeItLookUnreliable() throws Exception {
    var meanwhile = new AtomicReference<Runnable>(() -> {});
    var busy =
        new KeyStore() {
          @Override
          public String name() {
            return keystore.name();
          }

          @Override
          public boolean isSupported() {
            return true;
          }

          @Override
          public void store(KeyName name, byte[] secret) throws KeyStoreException {
            keystore.store(name, secret);
            meanwhile.getAndSet(() -> {}).run();
          }

          @Override
          public Optional<byte[]> load(KeyName name) throws KeyStoreException {
            return keystore.load(name);
          }

          @Override
          public void delete(KeyName name) throws KeyStoreException {
            keystore.delete(name);
          }
        };
    var other = new RememberedKeys(busy, home, InstantSource.fixed(NOW));
    meanwhile.set(() -> assertThat(vault.whyNot()).isEmpty());
    assertThat(text(other.own("history", () -> Secret.of("first")))).isEqualTo("first");
  }

  @Test
  void whatALockedStoreHidesIsForgottenAllTheSame() throws Exception {
    vault.remember(SLOT, Secret.of("first"), Optional.empty());
    keystore.closed = true;
    vault.forget(SLOT);
    assertThat(keystore.entries).isEmpty();
    assertThat(vault.isRemembered(SLOT)).isFalse();
  }

  @Test
  void aNewKeyReplacesTheOldOne() throws Exception {
    vault.remember(SLOT, Secret.of("first"), Optional.empty());
    vault.remember(SLOT, Secret.of("second"), Optional.empty());
    assertThat(text(vault.recall(SLOT).orElseThrow())).isEqualTo("second");
    assertThat(keystore.entries).hasSize(1);
  }

  @Test
  void aForgottenKeyIsGoneFromTheKeyStoreAndTheIndex() throws Exception {
    vault.remember(SLOT, Secret.of("first"), Optional.empty());
    vault.forget(SLOT);
    assertThat(keystore.entries).isEmpty();
    assertThat(vault(home).isRemembered(SLOT)).isFalse();
  }

  @Test
  void theKeyStoreIsNotAskedForAKeyThatIsNotRemembered() throws Exception {
    assertThat(vault.recall(SLOT)).isEmpty();
    assertThat(keystore.asked).isZero();
  }

  @Test
  void aListOfKeysThatCannotBeWrittenIsSaidInOurWords() throws Exception {
    var place = Files.writeString(home.resolve("file"), "").resolve("home");
    assertThatThrownBy(
            () -> vault(place).remember(SLOT, Secret.of("k".toCharArray()), Optional.empty()))
        .isInstanceOfSatisfying(
            KeyStoreException.class,
            e -> {
              assertThat(e.reason()).isEqualTo(Reason.NOT_LISTED);
              assertThat(Messages.ENGLISH.get(e.text()))
                  .isEqualTo(
                      "Which keys are remembered cannot be written to "
                          + place.resolve("keys.json")
                          + ": its folder is no longer there. Make it again and try once more.");
            });
  }

  @Test
  void anotherHostOfTheSameEnvironmentDoesNotGetTheKey() throws Exception {
    vault.remember(SLOT, Secret.of("first"), Optional.empty());
    var moved = KeySlot.of(cobo("https://api.cobo.example/v2"), Provider.COBO);
    assertThat(vault.recall(moved)).isEmpty();
  }

  @Test
  void theIndexHoldsNoSecret() throws Exception {
    vault.remember(SLOT, Secret.of("a-very-secret-text"), Optional.empty());
    assertThat(Files.readString(home.resolve("keys.json"))).doesNotContain("a-very-secret-text");
  }

  @Test
  void whatTheProviderSaidAboutAKeyIsNoted() throws Exception {
    vault.remember(SLOT, Secret.of("first"), Optional.empty());
    vault.checked(SLOT, Optional.of(NOW.plusSeconds(60)), List.of("192.0.2.1"));
    var facts = vault(home).facts(SLOT).orElseThrow();
    assertThat(facts.expires()).contains(NOW.plusSeconds(60));
    assertThat(facts.addresses()).containsExactly("192.0.2.1");
  }

  @Test
  void aRefusalSaysSoWithoutTheSecret() {
    keystore.locked = true;
    assertThatThrownBy(() -> vault.remember(SLOT, Secret.of("first"), Optional.empty()))
        .isInstanceOfSatisfying(
            KeyStoreException.class, e -> assertThat(e.reason()).isEqualTo(Reason.REFUSED))
        .hasMessageNotContaining("first");
    assertThat(vault.isRemembered(SLOT)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "null", "[]", "7", "{\"version\":1}", "{\"version\":1,\"keys\":null}"})
  void aDamagedIndexCostsOnlyWhatIsInItAndIsPutAside(String damaged) throws Exception {
    var file = Files.writeString(home.resolve("keys.json"), damaged);
    var next = vault(home);
    assertThat(next.isRemembered(SLOT)).isFalse();
    assertThat(next.problem().orElseThrow()).hasMessageContaining("keys.json");
    assertThat(file).hasContent(damaged);
    next.remember(SLOT, Secret.of("first"), Optional.empty());
    assertThat(home.resolve("keys.json.damaged")).hasContent(damaged);
    assertThat(vault(home).isRemembered(SLOT)).isTrue();
    assertThat(vault(home).problem()).isEmpty();
  }

  @Test
  void anOddEntryOfTheIndexCostsOnlyItselfAndIsTold() throws Exception {
    vault.remember(SLOT, Secret.of("first"), Optional.of("public"));
    var file = home.resolve("keys.json");
    for (var odd : List.of("null", "{}", "{\"account\":null}", "{\"account\":\"a\"}")) {
      String keys = Files.readString(file).replaceFirst("\\[", "[ " + odd + ",");
      Files.writeString(file, keys);
      var next = vault(home);
      assertThat(next.isRemembered(SLOT)).isTrue();
      assertThat(next.problem()).isPresent();
      next.checked(SLOT, Optional.empty(), List.of());
      assertThat(home.resolve("keys.json.damaged")).hasContent(keys);
      Files.delete(home.resolve("keys.json.damaged"));
    }
  }

  @Test
  void aListThatCannotBeReadIsLeftAloneAndNoKeyIsStoredThatNobodyWouldFind() throws Exception {
    var file = home.resolve("keys.json");
    vault.remember(SLOT, Secret.of("first"), Optional.of("public"));
    var kept = Files.move(file, home.resolve("kept"));
    Files.createDirectory(file);
    var next = vault(home);
    for (var each : List.of(vault, next)) {
      assertThatThrownBy(() -> each.remember(SLOT, Secret.of("second"), Optional.empty()))
          .isInstanceOfSatisfying(
              KeyStoreException.class,
              e ->
                  assertThat(Messages.ENGLISH.get(e.text()))
                      .contains("it cannot be read and is left as it is"));
    }
    assertThat(next.problem().flatMap(SettingsException::unread)).isPresent();
    assertThat(file).isEmptyDirectory();
    assertThat(home.resolve("keys.json.damaged")).doesNotExist();
    Files.move(kept, file, StandardCopyOption.REPLACE_EXISTING);
    assertThat(text(vault.recall(SLOT).orElseThrow())).isEqualTo("first");
    next.remember(SLOT, Secret.of("second"), Optional.empty());
    assertThat(next.problem()).isEmpty();
    assertThat(text(vault(home).recall(SLOT).orElseThrow())).isEqualTo("second");
  }

  @Test
  void aListOfANewerVersionIsReadAndLeftAlone() throws Exception {
    vault.remember(SLOT, Secret.of("first"), Optional.of("public"));
    var file = home.resolve("keys.json");
    String newer =
        Files.readString(file).replaceFirst("\"version\" ?: ?1", "\"hologram\":true,\"version\":2");
    Files.writeString(file, newer);
    for (var each : List.of(vault, vault(home))) {
      assertThat(each.isRemembered(SLOT)).isTrue();
      assertLeftAlone(() -> each.checked(SLOT, Optional.empty(), List.of()));
      assertLeftAlone(() -> each.remember(SLOT, Secret.of("second"), Optional.empty()));
      assertThat(text(each.recall(SLOT).orElseThrow())).isEqualTo("first");
    }
    assertThatThrownBy(() -> vault.forget(SLOT))
        .isInstanceOfSatisfying(
            KeyStoreException.class,
            e ->
                assertThat(Messages.ENGLISH.get(e.text()))
                    .startsWith(
                        "The key was removed from the key store of this system, but " + home)
                    .contains("still lists it", "written by a newer version of this program"));
    assertThat(keystore.entries).isEmpty();
    assertThat(file).hasContent(newer);
    assertThat(home.resolve("keys.json.damaged")).doesNotExist();
  }

  private void assertLeftAlone(ThrowableAssert.ThrowingCallable change) {
    assertThatThrownBy(change)
        .isInstanceOfSatisfying(
            KeyStoreException.class,
            e ->
                assertThat(Messages.ENGLISH.get(e.text()))
                    .startsWith("Which keys are remembered cannot be written to " + home)
                    .contains("it was written by a newer version of this program"));
  }

  @Test
  void aHomeOfAnyPathHasItsOwnKeys() throws Exception {
    var longer = home.resolve("a".repeat(200)).resolve("b".repeat(200));
    for (var odd : List.of(longer, longer.resolve("c"), home.resolve("d\u0001e"))) {
      Files.createDirectories(odd);
      assertThat(vault(odd).isRemembered(SLOT)).isFalse();
      vault(odd).remember(SLOT, Secret.of("of " + odd.getFileName()), Optional.empty());
      assertThat(text(vault(odd).recall(SLOT).orElseThrow())).isEqualTo("of " + odd.getFileName());
    }
    assertThat(keystore.entries).hasSize(3);
    assertThat(text(vault(longer).recall(SLOT).orElseThrow())).startsWith("of bb");
  }

  private RememberedKeys vault(Path folder) {
    return new RememberedKeys(keystore, folder, InstantSource.fixed(NOW));
  }

  private static Environment cobo(String url) {
    return new Environment(
        "production",
        Environment.Kind.PRODUCTION,
        Optional.of(new Environment.Cobo(Optional.of(URI.create(url)), Optional.empty())),
        Optional.empty());
  }

  private static String text(Secret secret) {
    return secret.use(bytes -> new String(bytes, StandardCharsets.US_ASCII));
  }
}
