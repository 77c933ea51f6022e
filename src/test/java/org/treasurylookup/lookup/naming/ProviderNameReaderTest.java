package org.treasurylookup.lookup.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.api.json.JsonReader;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.domain.answer.Provenance;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.domain.answer.RowsOutcome;
import org.treasurylookup.domain.json.JsonValue;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.Environments;
import org.treasurylookup.settings.Policy;
import org.treasurylookup.settings.names.ChainName;
import org.treasurylookup.settings.names.TokenName;
import org.treasurylookup.text.Text;

class ProviderNameReaderTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Environment SANDBOX =
      Environments.load(Path.of("no such home"), Policy.NONE).first();

  @TempDir Path home;
  private final List<String> asked = new ArrayList<>();

  private static RowsOutcome rows(String later, String... objects) {
    var bytes = ImmutableBytes.of("{}".getBytes(StandardCharsets.UTF_8));
    return new RowsOutcome.Rows(
        new Answer(
            URI.create("https://api.cobo.com/v2/wallets/chains"),
            200,
            List.of(),
            bytes,
            NOON,
            NOON,
            ResponseSignature.VALID,
            Provenance.NONE),
        List.of(objects).stream()
            .map(text -> ImmutableBytes.of(text.getBytes(StandardCharsets.UTF_8)))
            .map(text -> (JsonValue.Obj) JsonReader.read(text).orElseThrow())
            .toList(),
        Optional.of(later).filter(it -> !it.isEmpty()));
  }

  private static RowsOutcome refused() {
    return new RowsOutcome.Failed(
        Failure.onTheWay(
            FailureCode.COBO_AUTH, Text.literal("no permission"), List.of(), Text.literal("ask")));
  }

  @Test
  void theSandboxSaysWhatItsTokensAndChainsAreCalled() {
    try (var wiring = new Wiring(home)) {
      var read =
          new ProviderNameReader(wiring.lookups().lists())
              .names(wiring.environments().first(), NOON, new Cancellation());
      assertThat(read.failure()).isEmpty();
      assertThat(read.names().tokens().orElseThrow().names())
          .contains(new TokenName("ETH_USDT", "Tether USD", "USDT", "6", "ETH"));
      assertThat(read.names().chains().orElseThrow().names())
          .contains(new ChainName("ARBITRUM", "ETH", "eip155:42161", "32"));
      assertThat(read.names().since()).contains(NOON);
    }
  }

  @Test
  void chainsAreReadToTheirEnd() {
    var reader =
        new ProviderNameReader(
            (_, _) -> rows(""),
            (_, query, _) -> {
              asked.add(query.encoded());
              return asked.size() == 1
                  ? rows("c 2", "{\"chain_id\":\"ETH\",\"confirming_threshold\":64}")
                  : rows("", "{\"chain_id\":\"BTC\",\"symbol\":\"BTC\"}", "{\"symbol\":\"odd\"}");
            });
    var read = reader.names(SANDBOX, NOON, new Cancellation());
    assertThat(asked).containsExactly("limit=50", "limit=50&after=c+2");
    assertThat(read.names().chains().orElseThrow().names())
        .containsExactly(new ChainName("ETH", "", "", "64"), new ChainName("BTC", "BTC", "", ""));
  }

  @Test
  void aListThatNeverEndsIsNotReadForEver() {
    var reader =
        new ProviderNameReader(
            (_, _) -> rows(""),
            (_, query, _) -> {
              asked.add(query.encoded());
              return rows("again", "{\"chain_id\":\"ETH\"}");
            });
    assertThat(reader.names(SANDBOX, NOON, new Cancellation()).names().chains()).isPresent();
    assertThat(asked).hasSize(20);
  }

  @Test
  void aMissingPermissionForTheTokensLeavesTheChains() {
    var reader =
        new ProviderNameReader(
            (_, _) -> refused(), (_, _, _) -> rows("", "{\"chain_id\":\"ETH\"}"));
    var read = reader.names(SANDBOX, NOON, new Cancellation());
    assertThat(read.names().tokens()).isEmpty();
    assertThat(read.names().chains()).isPresent();
    assertThat(read.failure().map(Failure::headline)).contains(Text.literal("no permission"));
  }

  @Test
  void whatIsLongerThanANameIsNone() {
    var reader =
        new ProviderNameReader(
            (_, _) ->
                rows(
                    "",
                    "{\"token_id\":\"A\",\"name\":\"" + "x".repeat(101) + "\",\"decimal\":null}"),
            (_, _, _) -> rows(""));
    assertThat(
            reader.names(SANDBOX, NOON, new Cancellation()).names().tokens().orElseThrow().names())
        .containsExactly(new TokenName("A", "", "", "", ""));
  }
}
