package org.treasurylookup.api.bitgo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.domain.answer.PageOutcome;
import org.treasurylookup.domain.answer.Provenance;
import org.treasurylookup.domain.answer.ResponseSignature;

/** Where a list of BitGo's ends, which sends neither a cursor nor a total. */
class BitgoListReadsTest {
  private static PageOutcome.Page page(int rows, int asked) {
    String body =
        "{\"allocations\":[" + String.join(",", Collections.nCopies(rows, "{\"id\":\"a\"}")) + "]}";
    var answer =
        new Answer(
            URI.create("https://app.bitgo.com/api/network/v1/admin/allocations"),
            200,
            List.of(),
            ImmutableBytes.of(body.getBytes(StandardCharsets.UTF_8)),
            Instant.EPOCH,
            Instant.EPOCH,
            ResponseSignature.NOT_APPLICABLE,
            Provenance.NONE);
    return (PageOutcome.Page) BitgoListReads.read(BitgoList.ALLOCATIONS, 3, asked, answer);
  }

  @ParameterizedTest
  @CsvSource({"50, 50", "25, 50", "20, 50", "10, 50", "3, 3", "100, 50"})
  void aPageThatMayBeAllThatIsGivenAtOnceIsNotTheLast(int rows, int asked) {
    assertThat(page(rows, asked).later()).contains("4");
  }

  @ParameterizedTest
  @CsvSource({"0, 50", "49, 50", "7, 50", "2, 3"})
  void aPageThatIsShorterIsTheLast(int rows, int asked) {
    assertThat(page(rows, asked).later()).isEmpty();
  }
}
