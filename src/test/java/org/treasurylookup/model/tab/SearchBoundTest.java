package org.treasurylookup.model.tab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.export.Findings;
import org.treasurylookup.lookup.search.PageReader;
import org.treasurylookup.lookup.search.SearchKind;
import org.treasurylookup.lookup.search.SearchPage;
import org.treasurylookup.lookup.search.SearchPlace;
import org.treasurylookup.lookup.search.SearchRow;
import org.treasurylookup.model.tab.SearchModel.Stage;
import org.treasurylookup.settings.Environments;
import org.treasurylookup.settings.Policy;

/** A list without an end does not fill the memory. */
class SearchBoundTest {
  private static final int A_PAGE = 500;

  private int asked;

  private final PageReader endless =
      (query, environment, place, size, cancellation, progress) -> {
        asked++;
        assertThat(query.kind().fields()).isEqualTo(FieldCatalogue.ORDER);
        var order = Findings.order("{\"order_id\":\"o\"}");
        var row = new SearchRow(order, order.record().orElseThrow(), Optional.empty());
        return new SearchPage(
            Collections.nCopies(A_PAGE, row),
            A_PAGE,
            0,
            Optional.empty(),
            Optional.of(SearchPlace.FIRST),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
      };

  @Test
  void asManyRowsAreKeptAsArePromisedAndNoPageIsAskedForAfterThat() {
    var search =
        new SearchModel(
            endless,
            Environments.load(Path.of("no such home"), Policy.NONE).first(),
            Runnable::run,
            Runnable::run);
    search.search(SearchKind.ORDERS, "");
    while (search.isEndless()) {
      search.more();
    }
    assertThat(search.stageProperty().get()).isEqualTo(Stage.FULL);
    assertThat(search.rows()).hasSize(SearchModel.MOST_ROWS);
    int before = asked;
    search.more();
    assertThat(asked).isEqualTo(before);
  }
}
