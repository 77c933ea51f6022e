package org.treasurylookup.evidence.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.treasurylookup.domain.provider.CoboResponseKeys;
import org.treasurylookup.evidence.EvidencePack;
import org.treasurylookup.export.ExportAuthor;
import org.treasurylookup.export.Findings;
import org.treasurylookup.text.Messages;

/** Whose key a signature of a provider's holds with: what a pack says of it is not believed. */
class ProviderSignaturesTest {
  private static final String PUBLISHED = CoboResponseKeys.of("api.cobo.com").orElseThrow();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://api.cobo.com/v2/payments/orders/1|', which Cobo publishes for api.cobo.com.'",
        "https://api.dev.cobo.com/v2|', which is not the one that Cobo publishes for api.dev.cobo.com. Compare it with one you have from Cobo.'",
        "https://gateway.example/v2|. Compare it with one you have from Cobo.",
        "no url|. Compare it with one you have from Cobo.",
      })
  void whetherCoboPublishesTheKeyIsSaid(String url, String said) {
    assertThat(Messages.ENGLISH.get(ProviderSignatures.holds("0001/answer-1", url, PUBLISHED)))
        .isEqualTo(
            "The provider’s signature on 0001/answer-1 holds, with the key " + PUBLISHED + said);
  }

  @Test
  void aPackThatSomebodyElseSignedSaysThatItsKeyIsNotCobos() {
    var by = new ExportAuthor("clerk", "1.0.0", Instant.parse("2026-11-21T12:00:00Z"));
    var finding = Findings.signed(Findings.order("{\"order_id\":\"1\",\"status\":\"Pending\"}"));
    var report =
        PackCheck.of(EvidencePack.of(List.of(finding), Optional.empty(), true, by).content());
    assertThat(report.isGenuine()).isTrue();
    assertThat(report.facts().stream().map(Messages.ENGLISH::get))
        .anyMatch(it -> it.contains("is not the one that Cobo publishes for api.cobo.com"));
  }
}
