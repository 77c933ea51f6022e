package org.treasurylookup.lookup.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.api.json.Payloads;
import org.treasurylookup.api.json.RelatedRecordReader;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.domain.answer.PageOutcome;
import org.treasurylookup.domain.answer.Provenance;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.domain.check.flow.TracedRows;
import org.treasurylookup.settings.Environments;
import org.treasurylookup.settings.Policy;
import org.treasurylookup.text.Messages;

/** The balances of a merchant are those of this merchant, and all of them or said not to be. */
class BalanceReaderTest {
  private static TracedRows balances(int unreadable, String... merchants) {
    var page =
        new PageOutcome.Page(
            new Answer(
                URI.create("https://api.cobo.com/v2/payments/balance/merchants"),
                200,
                List.of(),
                ImmutableBytes.of("{}".getBytes(StandardCharsets.UTF_8)),
                Instant.EPOCH,
                Instant.EPOCH,
                ResponseSignature.VALID,
                Provenance.NONE),
            Stream.of(merchants).map(BalanceReaderTest::row).toList(),
            unreadable,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new BalanceReader((_, _, _, _, _) -> page)
        .balances(
            "M1",
            Environments.load(Path.of("no such home"), Policy.NONE).first(),
            new Cancellation())
        .rows();
  }

  private static ProviderRecord row(String merchant) {
    return RelatedRecordReader.read(
        FieldCatalogue.MERCHANT_BALANCE,
        Payloads.object("{\"merchant_id\":" + merchant + ",\"total_balance\":\"1\"}"));
  }

  @Test
  void theBalancesOfOthersAreNotShownAsThisMerchants() {
    var read = balances(0, "\"M1\"", "\"M2\"", "\"M1\"");
    assertThat(read.rows()).hasSize(2);
    assertThat(read.gap()).isEmpty();
  }

  @Test
  void rowsThatCannotBeReadAreSaidToBeMissing() {
    var read = balances(1, "\"M1\"", "null");
    assertThat(read.rows()).hasSize(1);
    assertThat(Messages.ENGLISH.get(read.gap().orElseThrow()))
        .isEqualTo("Balances may be missing: 2 rows are no records.");
  }
}
