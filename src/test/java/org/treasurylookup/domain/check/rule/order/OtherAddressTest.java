package org.treasurylookup.domain.check.rule.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.domain.check.PlainDelivery;
import org.treasurylookup.domain.check.Samples;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.text.Messages;

class OtherAddressTest {
  @ParameterizedTest
  @CsvSource({
    "EQDFxzHPSHS00lddPpt-u-uxm9RfBD8YLNrplviS5yRlf6Z8, checksum does not hold",
    "kQDFxzHPSHS00lddPpt-u-uxm9RfBD8YLNrplviS5yRlfx33, same account on another network",
    "TNPeeaaFB7K9cmo4uQpcU32zGK8G1NYqeL, ''"
  })
  void theArithmeticSaysWhatIsWrongWithTheAddressItself(String used, String said) {
    var order =
        Samples.order(
            "receive_address",
            "'UQDFxzHPSHS00lddPpt-u-uxm9RfBD8YLNrplviS5yRlf_u4'",
            "transactions[0].to_address",
            "'" + used + "'");
    var given = PlainDelivery.of("5001", Samples.NOW, ResponseSignature.VALID);
    var steps =
        new Checks()
            .assess(order, given).notes().stream()
                .filter(note -> note.code() == NoteCode.OTHER_ADDRESS)
                .findFirst()
                .orElseThrow()
                .why()
                .steps();

    assertThat(steps)
        .extracting(step -> Messages.ENGLISH.get(step.label()))
        .filteredOn(label -> !label.contains("address"))
        .containsExactlyElementsOf(said.isEmpty() ? List.of() : List.of(said));
  }
}
