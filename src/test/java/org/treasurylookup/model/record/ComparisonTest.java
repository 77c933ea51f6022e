package org.treasurylookup.model.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.domain.check.spelling.SameValue;
import org.treasurylookup.model.record.Comparison.Outcome;
import org.treasurylookup.text.Messages;

class ComparisonTest {
  private static final String EVM = "0x52908400098527886E0F7030069857D2E4169EE7";
  private static final SameValue ETH = SameValue.ofAddresses(Optional.of("ETH"));

  @Test
  void theSameCharactersAreIdentical() {
    var comparison = Comparison.of(ETH, EVM, EVM);

    assertThat(comparison.outcome()).isEqualTo(Outcome.IDENTICAL);
    assertThat(comparison.remarks()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ethereum:0x52908400098527886E0F7030069857D2E4169EE7@1?value=1e18",
        "eth:0x52908400098527886E0F7030069857D2E4169EE7",
        "https://etherscan.io/address/0x52908400098527886E0F7030069857D2E4169EE7#tokentxns",
        "Send to: 0x52908400098527886E0F7030069857D2E4169EE7 thanks",
        "Send to 0x52908400098527886E0F7030069857D2E4169EE7.",
        "{\"address\":\"0x52908400098527886E0F7030069857D2E4169EE7\",\"amount\":\"1\"}"
      })
  void theAddressInALinkOrASentenceIsWhatWasMeant(String pasted) {
    var comparison = Comparison.of(ETH, EVM, pasted);

    assertThat(comparison.outcome()).isEqualTo(Outcome.IDENTICAL);
    assertThat(comparison.pasted()).isEqualTo(EVM);
    assertThat(said(comparison)).singleElement().asString().startsWith("Found in the pasted text");
  }

  @Test
  void whatWasTakenOffALinkIsSaid() {
    var comparison =
        Comparison.of(ETH, EVM, "ethereum:" + EVM.toLowerCase(Locale.ROOT) + "@1?value=1e18");

    assertThat(comparison.outcome()).isEqualTo(Outcome.SAME_VALUE);
    assertThat(words(comparison))
        .isEqualTo("Same value, written in another form: other letter case");
    assertThat(said(comparison))
        .containsExactly("Found in the pasted text beside “ethereum:”, “@1?value=1e18”");
  }

  @Test
  void ofSeveralAddressesInATextTheOtherMayBeTheOneThatWasMeant() {
    String link =
        "ethereum:0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed@1/transfer?address="
            + EVM
            + "&uint256=1";

    assertThat(said(Comparison.of(ETH, EVM, link)))
        .contains("The pasted text holds 2 values; this is one of them.");
  }

  @Test
  void anotherAddressInASentenceDiffersWhereItDiffers() {
    var comparison = Comparison.of(ETH, EVM, "Send to: " + EVM.replace("7D2E", "7D3E"));

    assertThat(comparison.outcome()).isEqualTo(Outcome.DIFFERENT);
    assertThat(words(comparison)).isEqualTo("Differs at character 34: shown 2, pasted 3");
  }

  @Test
  void blanksAndLineBreaksAreTakenOutAndCounted() {
    String groups = "0x52 9084 0009 8527 886E 0F70 3006 9857\nD2E4 169E E7\u00a0";
    var comparison = Comparison.of(ETH, EVM, groups);

    assertThat(comparison.outcome()).isEqualTo(Outcome.IDENTICAL);
    assertThat(said(comparison)).containsExactly("10 blanks and line breaks taken out");
  }

  @Test
  void hiddenCharactersAtTheEndsAreTakenOffAndCounted() {
    var comparison = Comparison.of(ETH, EVM, "\ufeff\u200b" + EVM + "\u00a0");

    assertThat(comparison.outcome()).isEqualTo(Outcome.IDENTICAL);
    assertThat(said(comparison)).containsExactly("2 hidden characters at its ends taken off");
  }

  @Test
  void aHiddenCharacterInsideIsADifference() {
    String pasted = EVM.substring(0, 6) + "\u200b" + EVM.substring(6);
    var comparison = Comparison.of(ETH, EVM, pasted);

    assertThat(comparison.outcome()).isEqualTo(Outcome.DIFFERENT);
    assertThat(words(comparison)).isEqualTo("Differs at character 7: shown 8, pasted [U+200B]");
  }

  @Test
  void letterCaseThatBreaksTheChecksumIsADifference() {
    String pasted = "0x52908400098527886e0F7030069857D2E4169EE7";
    var comparison = Comparison.of(ETH, EVM, pasted);

    assertThat(comparison.outcome()).isEqualTo(Outcome.DIFFERENT);
    assertThat(words(comparison)).startsWith("The same digits, but the letter case of the pasted");
  }

  @Test
  void formsOfAnAccountAreTheSameOnlyWhereChecksumAndNetworkHold() {
    var ton = SameValue.ofAddresses(Optional.of("TON"));
    String shown = "UQDFxzHPSHS00lddPpt-u-uxm9RfBD8YLNrplviS5yRlf_u4";
    String bounceable = "EQDFxzHPSHS00lddPpt-u-uxm9RfBD8YLNrplviS5yRlf6Z9";

    assertThat(words(Comparison.of(ton, shown, bounceable)))
        .isEqualTo("Same value, written in another form: bounceable and non-bounceable form");
    assertThat(said(Comparison.of(ton, shown, bounceable.replace("6Z9", "6Z8"))))
        .containsExactly(
            "The checksum of the pasted address does not hold: a character is wrong or missing.");
    assertThat(said(Comparison.of(ton, shown, "kQDFxzHPSHS00lddPpt-u-uxm9RfBD8YLNrplviS5yRlfx33")))
        .containsExactly("The same account, but on another network.");
  }

  @Test
  void aNameWithBlanksIsComparedAsItIs() {
    var anything = SameValue.ofAnything();

    assertThat(Comparison.of(anything, "Acme Trading Ltd", " Acme Trading Ltd\n").outcome())
        .isEqualTo(Outcome.IDENTICAL);
    assertThat(Comparison.of(anything, "Acme Trading Ltd", "AcmeTrading Ltd").outcome())
        .isEqualTo(Outcome.DIFFERENT);
  }

  @Test
  void aShortIdInALineIsFound() {
    var comparison =
        Comparison.of(
            SameValue.ofAnything(), "O20250304-M1001-1001", "Order: O20250304-M1001-1001");

    assertThat(comparison.outcome()).isEqualTo(Outcome.IDENTICAL);
  }

  private static String words(Comparison comparison) {
    return Messages.ENGLISH.get(comparison.text());
  }

  private static List<String> said(Comparison comparison) {
    return comparison.remarks().stream().map(Messages.ENGLISH::get).toList();
  }
}
