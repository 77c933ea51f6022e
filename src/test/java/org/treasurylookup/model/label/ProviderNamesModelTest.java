package org.treasurylookup.model.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.lookup.FindingResult;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.lookup.naming.ProviderNameReader.Read;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.Environments;
import org.treasurylookup.settings.Policy;
import org.treasurylookup.settings.names.ChainName;
import org.treasurylookup.settings.names.EnvironmentNames;
import org.treasurylookup.settings.names.NameList;
import org.treasurylookup.settings.names.ProviderNamesFile;
import org.treasurylookup.settings.names.TokenName;
import org.treasurylookup.text.Messages;
import org.treasurylookup.text.Text;

class ProviderNamesModelTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Environments ALL =
      Environments.load(java.nio.file.Path.of("no such home"), Policy.NONE);

  private final List<String> asked = new ArrayList<>();
  private final List<String> said = new ArrayList<>();
  private final ProviderNamesFile file = ProviderNamesFile.unwritten();
  private Optional<Failure> failure = Optional.empty();

  private ProviderNamesModel model(Instant now) {
    return new ProviderNamesModel(
        file,
        (environment, at, _) -> {
          asked.add(environment.name());
          return new Read(names(environment.name(), at), failure);
        },
        ALL::get,
        Clock.fixed(now, ZoneOffset.UTC),
        Runnable::run,
        Runnable::run);
  }

  private EnvironmentNames names(String environment, Instant at) {
    var tokens =
        new NameList<>(at, List.of(new TokenName("ETH_USDT", "Tether USD", "USDT", "6", "ETH")));
    var chains = new NameList<>(at, List.of(new ChainName("ETH", "ETH", "eip155:1", "64")));
    return new EnvironmentNames(
        environment,
        "",
        failure.isPresent() ? Optional.empty() : Optional.of(tokens),
        Optional.of(chains));
  }

  private static Environment sandbox() {
    return ALL.get("sandbox").orElseThrow();
  }

  private static Finding ended(Target.Kind kind, Outcome outcome) {
    return new Finding(
        Target.of(
            kind,
            kind.provider().code().equals("bitgo")
                ? "8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f"
                : "5001"),
        sandbox(),
        new FindingResult.Remnant(outcome, List.of(), Optional.empty()),
        NOON);
  }

  @Test
  void nobodyIsAskedWhenTheWindowOpens() {
    model(NOON).start();
    assertThat(asked).isEmpty();
  }

  @Test
  void namesAreReadOnceBehindTheFirstRecordOfCobosThatIsFound() {
    var model = model(NOON);
    model.start();
    model.ended(ended(Target.Kind.COBO_ORDER, Outcome.NOT_FOUND));
    model.ended(ended(Target.Kind.COBO_ORDER, Outcome.FAILED));
    model.ended(ended(Target.Kind.BITGO_ALLOCATION, Outcome.FOUND));
    assertThat(asked).isEmpty();
    model.ended(ended(Target.Kind.COBO_ORDER, Outcome.FOUND));
    model.ended(ended(Target.Kind.COBO_ORDER, Outcome.FOUND));
    assertThat(asked).containsExactly("sandbox");
    assertThat(model.token("sandbox", "ETH_USDT")).map(TokenName::name).contains("Tether USD");
    assertThat(model.token("production", "ETH_USDT")).isEmpty();
  }

  @Test
  void namesOfTheLastSevenDaysAreNotReadAgain() {
    model(NOON).refresh(sandbox(), _ -> {});
    asked.clear();
    var sixDays = model(NOON.plusSeconds(6 * 86_400L));
    sixDays.start();
    sixDays.ended(ended(Target.Kind.COBO_ORDER, Outcome.FOUND));
    assertThat(asked).isEmpty();
    var eightDays = model(NOON.plusSeconds(8 * 86_400L));
    eightDays.start();
    eightDays.ended(ended(Target.Kind.COBO_ORDER, Outcome.FOUND));
    assertThat(asked).containsExactly("sandbox");
  }

  @Test
  void aMissingPermissionIsAskedOnceARunAndSaidOnlyToWhoAsked() {
    failure =
        Optional.of(
            Failure.onTheWay(
                FailureCode.COBO_AUTH,
                Text.literal("no permission"),
                List.of(),
                Text.literal("ask")));
    var model = model(NOON);
    model.ended(ended(Target.Kind.COBO_ORDER, Outcome.FOUND));
    model.ended(ended(Target.Kind.COBO_ORDER, Outcome.FOUND));
    assertThat(asked).containsExactly("sandbox");
    assertThat(said).isEmpty();
    model.refresh(sandbox(), text -> said.add(Messages.ENGLISH.get(text)));
    assertThat(said)
        .containsExactly(
            "Read what Cobo calls its tokens (0) and chains (1) in sandbox. Not all could be read:"
                + " no permission");
  }

  @Test
  void namesOfAnotherAddressOfTheEnvironmentAreNotShown() {
    file.keep(
        new EnvironmentNames(
            "sandbox",
            "https://elsewhere.example/v2",
            Optional.of(
                new NameList<>(NOON, List.of(new TokenName("ETH_USDT", "Odd", "ODD", "6", "")))),
            Optional.empty()));
    var model = model(NOON);
    model.start();
    assertThat(model.token("sandbox", "ETH_USDT")).isEmpty();
  }

  @Test
  void aNameIsTheProvidersAndSaysWhenItWasRead() {
    var model = model(NOON);
    model.refresh(sandbox(), _ -> {});
    var naming = new ValueNaming(LabelModel.unwritten(), model, () -> "sandbox");
    var name = naming.token("ETH_USDT").orElseThrow();
    assertThat(name.words()).isEqualTo("Tether USD");
    assertThat(Messages.ENGLISH.get(name.source()))
        .isEqualTo(
            "Cobo calls it Tether USD, symbol USDT, 6 decimals, on chain ETH. Read on 2026-11-21 in"
                + " sandbox.");
    assertThat(naming.in(() -> "production").token("ETH_USDT")).isEmpty();
    assertThat(Messages.ENGLISH.get(naming.chain("ETH").orElseThrow().source()))
        .isEqualTo(
            "Cobo says: CAIP-2 eip155:1, fees in ETH, 64 confirmations. Read on 2026-11-21 in"
                + " sandbox.");
  }
}
