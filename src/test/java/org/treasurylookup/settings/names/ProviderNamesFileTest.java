package org.treasurylookup.settings.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProviderNamesFileTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final NameList<TokenName> TOKENS =
      new NameList<>(NOON, List.of(new TokenName("ETH_USDT", "Tether USD", "USDT", "6", "ETH")));
  private static final NameList<ChainName> CHAINS =
      new NameList<>(NOON, List.of(new ChainName("ETH", "ETH", "eip155:1", "64")));

  @TempDir Path home;

  @AutoClose("shutdownNow")
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

  private static EnvironmentNames names(
      String address, Optional<NameList<TokenName>> tokens, Optional<NameList<ChainName>> chains) {
    return new EnvironmentNames("production", address, tokens, chains);
  }

  @Test
  void whatWasReadIsThereNextTimeWithItsDate() {
    var both = names("https://api.cobo.com/v2", Optional.of(TOKENS), Optional.of(CHAINS));
    assertThat(new ProviderNamesFile(home, timer).keep(both).all()).containsExactly(both);
    var next = new ProviderNamesFile(home, timer).read();
    assertThat(next.all()).containsExactly(both);
    assertThat(next.token("production", "ETH_USDT")).map(TokenName::name).contains("Tether USD");
    assertThat(next.chain("production", "ETH")).map(ChainName::caip2).contains("eip155:1");
    assertThat(next.token("sandbox", "ETH_USDT")).isEmpty();
    assertThat(next.of("production").flatMap(EnvironmentNames::since)).contains(NOON);
  }

  @Test
  void aListThatCouldNotBeReadAgainStaysAsItWas() {
    var file = new ProviderNamesFile(home, timer);
    assertThat(file.keep(names("a", Optional.of(TOKENS), Optional.of(CHAINS))).all()).hasSize(1);
    var later = new NameList<>(NOON.plusSeconds(1), CHAINS.names());
    var all = file.keep(names("a", Optional.empty(), Optional.of(later)));
    assertThat(all.all()).containsExactly(names("a", Optional.of(TOKENS), Optional.of(later)));
  }

  @Test
  void namesOfAnotherAddressAreNotMixedIn() {
    var file = new ProviderNamesFile(home, timer);
    assertThat(file.keep(names("a", Optional.of(TOKENS), Optional.empty())).all()).hasSize(1);
    var all = file.keep(names("b", Optional.empty(), Optional.of(CHAINS)));
    assertThat(all.token("production", "ETH_USDT")).isEmpty();
  }

  @Test
  void aDamagedFileCostsAnotherReadingAndNothingElse() throws Exception {
    Files.writeString(home.resolve(ProviderNamesFile.FILE), "{\"environments\":7}");
    var file = new ProviderNamesFile(home, timer);
    assertThat(file.read()).isEqualTo(ProviderNames.NONE);
    assertThat(file.keep(names("a", Optional.of(TOKENS), Optional.empty())).all()).hasSize(1);
    assertThat(new ProviderNamesFile(home, timer).read().all()).hasSize(1);
  }

  @Test
  void whatIsOddInItIsLeftOut() throws Exception {
    Files.writeString(
        home.resolve(ProviderNamesFile.FILE),
        """
        {"version":1,"environments":[null,{"tokens":[]},
          {"environment":"e","tokensRead":"yesterday","tokens":[{"id":"A"}],
           "chainsRead":"2026-11-21T12:00:00Z","chains":[{"symbol":"x"},{"id":"ETH"},null]}]}
        """);
    var read = new ProviderNamesFile(home, timer).read();
    assertThat(read.of("e").flatMap(EnvironmentNames::tokens)).isEmpty();
    assertThat(read.of("e").flatMap(EnvironmentNames::chains).orElseThrow().names())
        .containsExactly(new ChainName("ETH", "", "", ""));
  }
}
