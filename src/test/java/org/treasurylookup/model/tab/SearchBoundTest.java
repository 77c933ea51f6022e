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
        return page(asked, Integer.toString(asked));
      };

  private static SearchPage page(int content, String later) {
    var order = Findings.order("{\"order_id\":\"o" + content + "\"}");
    var row =
        new SearchRow(order, order.record().orElseThrow(), Optional.empty(), false, "" + content);
    return new SearchPage(
        Collections.nCopies(A_PAGE, row),
        A_PAGE,
        0,
        Optional.empty(),
        Optional.of(new SearchPlace(0, SearchPlace.Way.LATER, later)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

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

  private static SearchModel search(PageReader pages) {
    return new SearchModel(
        pages,
        Environments.load(Path.of("no such home"), Policy.NONE).first(),
        Runnable::run,
        Runnable::run);
  }

  @Test
  void pagesThatGoRoundInACircleAreNotReadForEverNorShownTwice() {
    var search =
        search(
            (_, _, _, _, _, _) -> {
              asked++;
              return page(asked % 2, "c" + asked % 2);
            });
    search.search(SearchKind.ORDERS, "");
    while (search.isEndless()) {
      search.more();
    }
    assertThat(search.stageProperty().get()).isEqualTo(Stage.FAILED);
    assertThat(search.progressProperty().get().failure()).isPresent();
    assertThat(search.rows()).hasSize(2 * A_PAGE);
  }

  @Test
  void aListWhosePagesAreAllTheFirstOneEnds() {
    var search = search((_, _, _, _, _, _) -> page(1, Integer.toString(asked++)));
    search.search(SearchKind.ORDERS, "");
    search.more();
    assertThat(search.stageProperty().get()).isEqualTo(Stage.FAILED);
    assertThat(search.rows()).hasSize(A_PAGE);
    search.more();
    assertThat(search.rows()).as("trying again adds nothing that is there").hasSize(A_PAGE);
  }
}
