package org.treasurylookup.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.treasurylookup.domain.FieldCatalogue;

/** The list of the CSV keeps its order for spreadsheets, and misses no field of a record. */
class CsvColumnsTest {
  @Test
  void everyFieldOfARecordHasItsColumnAndNoOtherHasOne() {
    var names =
        Stream.of(FieldCatalogue.ORDER, FieldCatalogue.BATCH, FieldCatalogue.ALLOCATION)
            .flatMap(kind -> kind.names().stream());
    var amount = FieldCatalogue.BASE_AMOUNT.names().stream().map(name -> "amount." + name);
    List<String> wanted =
        Stream.of(names, amount, Stream.of("unknown_fields"))
            .flatMap(each -> each)
            .map(CsvColumns::of)
            .distinct()
            .toList();
    assertThat(CsvColumns.FIELDS)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(wanted);
  }
}
