package org.treasurylookup.domain.check.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.treasurylookup.domain.check.Samples.allocation;
import static org.treasurylookup.domain.check.Samples.assess;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.treasurylookup.domain.check.result.Amount;
import org.treasurylookup.domain.check.result.ScaledAmount;
import org.treasurylookup.domain.check.result.ScaledAmount.Match;

final class CoinTableTest {

  private static ScaledAmount amount(String currency, String quantity) {
    return assess(allocation("amount.currency", "'" + currency + "'", "amount.quantity", quantity))
        .amount()
        .orElseThrow();
  }

  @Test
  @Tag("large")
  void theWholeTableIsThereAndEveryLineCanBeRead() throws IOException {
    var file = Objects.requireNonNull(getClass().getResourceAsStream("/data/bitgo-coins.csv"));
    try (var in = file) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(text).endsWith("\n").doesNotContain("\"").doesNotContain("\r");
      assertThat(text.lines()).allMatch(line -> line.split(",", -1).length == 4);
      assertThat(text.lines().skip(1)).hasSize(8_258);
      assertThat(text.lines().skip(1).map(line -> line.substring(0, line.indexOf(','))))
          .doesNotHaveDuplicates()
          .allMatch(name -> CoinTable.get().find(name).orElseThrow().match() == Match.EXACT);
    }
  }

  @Test
  void onlyAsciiLettersAreLowered() {
    assertThat(CoinTable.get().find("LINK")).isPresent();
    assertThat(CoinTable.get().find("LIN\u212A")).isEmpty();
  }

  @Test
  void aNameIsNeverTakenForMoreThanTheFirstColumn() {
    assertThat(CoinTable.get().find("btc,8")).isEmpty();
    assertThat(CoinTable.get().find("btc,8,mainnet,btc\nbch")).isEmpty();
    assertThat(CoinTable.get().find("coin")).isEmpty();
    assertThat(CoinTable.get().find("")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ofctusd, EXACT, ofctusd, 2",
    "tusd, EXACT, tusd, 18",
    "TUSD, LOWER_CASE, tusd, 18",
    "BTC, LOWER_CASE, btc, 8",
    "btc, EXACT, btc, 8",
    "ADA, LOWER_CASE, ada, 6",
    "ZEC, LOWER_CASE, zec, 8",
    "ofcbtc, EXACT, ofcbtc, 8",
    "OFCBTC, LOWER_CASE, ofcbtc, 8",
    "ofctbtc4, EXACT, ofctbtc4, 8",
    "JPY, OFC, ofcjpy, 0",
    "krw, OFC, ofckrw, 0",
    "USD, OFC, ofcusd, 2",
    "hteth:wbtc, EXACT, hteth:wbtc, 8",
    "hteth:WBTC, EXACT, hteth:WBTC, 8",
    "HTETH:WBTC, LOWER_CASE, hteth:wbtc, 8",
    "lnbtc, EXACT, lnbtc, 11",
  })
  void aNameIsFoundInTheFirstLayerThatHasIt(String name, Match match, String coin, int decimals) {
    var found = CoinTable.get().find(name).orElseThrow();
    assertThat(found.match()).isEqualTo(match);
    assertThat(found.coin().name()).isEqualTo(coin);
    assertThat(found.coin().decimals()).isEqualTo(decimals);
  }

  @ParameterizedTest
  @CsvSource({"ofcnosuch", "nosuchcoin", "ofctgbpx", "''", "' btc'", "ofcofcbtc"})
  void whatIsNotThereIsNotGuessed(String name) {
    assertThat(CoinTable.get().find(name)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ofceth, 1000000000000000001, 1.000000000000000001, ETH",
    "ofcbtc, 150000000, 1.50000000, BTC",
    "ofcusd, 1, 0.01, USD",
    "ofcjpy, 12345, 12345, JPY",
    "ofcusdc, 0, 0.000000, USDC",
    "BTC, 100000000, 1.00000000, BTC",
    "ofcbtc, -1, -0.00000001, BTC",
  })
  void baseUnitsAreShiftedToTheLastDigit(
      String currency, String quantity, String scaled, String asset) {
    var amount = amount(currency, "'" + quantity + "'");
    assertThat(amount.scaled().map(Amount::plain)).contains(scaled);
    assertThat(amount.scaled().map(Amount::token)).contains(asset);
    assertThat(amount.baseUnits()).isEqualTo(quantity);
    assertThat(amount.currency()).isEqualTo(currency);
  }

  @Test
  void aTestCoinIsNotCalledByTheNameOfTheRealOne() {
    assertThat(amount("ofctbtc4", "'100000000'").scaled().map(Amount::token)).contains("ofctbtc4");
    assertThat(amount("ofctusd", "'100'").scaled().map(Amount::token)).contains("ofctusd");
    assertThat(amount("ofctusd", "'100'").scaled().map(Amount::plain)).contains("1.00");
  }

  @Test
  void theLargestQuantityOfAChainKeepsEveryDigit() {
    String largest = BigInteger.TWO.pow(256).subtract(BigInteger.ONE).toString();
    var amount = amount("ofceth", "'" + largest + "'");
    assertThat(amount.scaled().map(Amount::plain))
        .contains(
            "115792089237316195423570985008687907853269984665640564039457" + ".584007913129639935");
    assertThat(amount("nosuchcoin", largest).baseUnits()).isEqualTo(largest);
    assertThat(amount("nosuchcoin", largest).scaled()).isEmpty();
    assertThat(amount("nosuchcoin", largest).matched()).isEqualTo(Match.NONE);
  }

  @Test
  void theWordsOfExportsNameTheLayer() {
    assertThat(Arrays.stream(Match.values()).map(Match::code))
        .containsExactly("exact", "lowerCase", "ofc", "none");
  }

  @Test
  void aQuantityAsJsonNumberKeepsItsDigits() {
    assertThat(amount("ofceth", "1000000000000000001").scaled().map(Amount::plain))
        .contains("1.000000000000000001");
    assertThat(amount("ofceth", "1E18").baseUnits()).isEqualTo("1E18");
    assertThat(amount("ofceth", "1E18").scaled().map(Amount::plain))
        .contains("1.000000000000000000");
  }

  @Test
  void thereIsNothingBelowABaseUnit() {
    assertThat(amount("ofceth", "'1.5'").scaled()).isEmpty();
    assertThat(amount("ofceth", "'2.0'").scaled().map(Amount::plain))
        .contains("0.000000000000000002");
  }

  @Test
  void withoutReadableQuantityOrCurrencyThereIsNoAmount() {
    assertThat(assess(allocation("amount.quantity", "'many'")).amount()).isEmpty();
    assertThat(assess(allocation("amount.currency", "-")).amount()).isEmpty();
    assertThat(assess(allocation("amount", "null")).amount()).isEmpty();
  }
}
