package org.treasurylookup.domain.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.treasurylookup.domain.BatchStatus;
import org.treasurylookup.domain.DestinationSource;
import org.treasurylookup.domain.ItemStatus;
import org.treasurylookup.domain.KnownWord;
import org.treasurylookup.domain.NetworkStatus;
import org.treasurylookup.domain.NetworkType;
import org.treasurylookup.domain.OrderStatus;
import org.treasurylookup.domain.PartyType;
import org.treasurylookup.domain.PolicyResult;
import org.treasurylookup.domain.SettlementStatus;
import org.treasurylookup.domain.TransactionStatus;
import org.treasurylookup.domain.TransactionSubStatus;
import org.treasurylookup.domain.check.result.RowFlag;
import org.treasurylookup.domain.check.result.ScaledAmount;
import org.treasurylookup.text.Messages;

/** Every value a provider documents has a badge text. */
final class WordsTest {

  static Stream<KnownWord> words() {
    return Stream.<KnownWord[]>of(
            OrderStatus.values(),
            SettlementStatus.values(),
            BatchStatus.values(),
            ItemStatus.values(),
            NetworkStatus.values(),
            NetworkType.values(),
            PolicyResult.values(),
            PartyType.values(),
            DestinationSource.values(),
            TransactionStatus.values(),
            TransactionSubStatus.values())
        .flatMap(Arrays::stream);
  }

  @ParameterizedTest
  @MethodSource("words")
  void everyKnownWordHasABadgeText(KnownWord word) {
    assertThat(Messages.ENGLISH.keys()).contains(word.text().key());
    assertThat(Messages.ENGLISH.get(word.text())).isNotBlank();
  }

  @Test
  void everyMarkAndEveryLayerOfTheCoinTableHasWords() {
    assertThat(Messages.ENGLISH.keys())
        .contains(
            Arrays.stream(RowFlag.values()).map(flag -> flag.text().key()).toArray(String[]::new))
        .contains(
            Arrays.stream(ScaledAmount.Match.values())
                .map(match -> "check.matched." + match.name())
                .toArray(String[]::new));
  }
}
