package org.treasurylookup.model.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.treasurylookup.domain.provider.BitgoRoute;
import org.treasurylookup.label.Label;
import org.treasurylookup.label.Labels;
import org.treasurylookup.lookup.search.SearchKind;
import org.treasurylookup.model.search.SearchCompletion.Suggestion;

class LabelledCompletionTest {
  private static final Labels LABELS =
      Labels.of(
          List.of(
              new Label("M1001", "Web shop", "", Instant.EPOCH),
              new Label("two words", "Web two", "", Instant.EPOCH)));

  private static List<Suggestion> of(String line) {
    return SearchCompletion.of(
        SearchKind.of("orders").orElseThrow(),
        BitgoRoute.ADMIN,
        line,
        line.length(),
        List.of(),
        LABELS::find);
  }

  @Test
  void aValueIsCompletedByWhatWeCallIt() {
    assertThat(of("merchant:we")).containsExactly(new Suggestion("merchant:M1001", "Web shop"));
    assertThat(of("merchant:M9,we"))
        .containsExactly(new Suggestion("merchant:M9,M1001", "Web shop"));
  }

  @Test
  void aFilterAloneOffersNoLabel() {
    assertThat(of("merchant:")).isEmpty();
    assertThat(of("web")).isEmpty();
  }
}
