package org.treasurylookup.domain.check.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.treasurylookup.domain.FieldCatalogue;

/** The fields that decide are fields that exist. */
class DecidingFieldsTest {
  @Test
  void everyFieldThatDecidesIsAFieldOfARecordOrTheRecordOrRowItself() {
    var known =
        Stream.of(
                in("", FieldCatalogue.ORDER),
                in("transactions[].", FieldCatalogue.TRANSACTION),
                in("", FieldCatalogue.BATCH),
                in("allocation_items[].", FieldCatalogue.ITEM),
                in("", FieldCatalogue.ALLOCATION),
                in("amount.", FieldCatalogue.BASE_AMOUNT),
                in("", FieldCatalogue.APPROVAL),
                Stream.of("allocation", "connection", "settlement"),
                Stream.of("transactions[]", "allocation_items[]"))
            .flatMap(each -> each)
            .collect(Collectors.toSet());
    assertThat(known).containsAll(DecidingFields.ALL);
  }

  @Test
  void everyAmountOfARowDecidesAndSoDoesItsToken() {
    assertThat(Set.of("transactions[3].amount", "transactions[3].token_id"))
        .allMatch(DecidingFields::holds);
    assertThat(DecidingFields.holds("transactions[3].tx_hash")).isFalse();
  }

  private static Stream<String> in(String prefix, FieldCatalogue part) {
    return part.names().stream().map(name -> prefix + name);
  }
}
