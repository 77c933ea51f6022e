package org.treasurylookup.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.treasurylookup.lookup.Target.Kind;
import org.treasurylookup.text.Text;

/** What of a sentence names a person. */
class PersonalMaskTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "transactions 1 and 2|transactions 1 and 2",
        "1|1",
        "41234.50|41234.50",
        "1234.50|1234.50",
        "0.1234|0.1234",
        "code 1234, of Jane Doe|[masked]",
        "by 1234.|[masked]",
        "Jane Doe|[masked]"
      })
  void aNumberOfAPersonIsMaskedAloneAndNotAsAPartOfAnother(String words, String written) {
    var payer =
        Findings.related(
            Kind.COBO_COUNTERPARTY,
            """
            {"counterparty_id": "c", "counterparty_name": "Jane Doe", "level": 1, "code": 1234}
            """);
    var said = new PersonalMask(false).said(Text.of("any", List.of(words).toArray()), payer);
    assertThat(said.arguments()).containsExactly(written);
  }
}
