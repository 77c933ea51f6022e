package org.treasurylookup.model.tab;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.treasurylookup.lookup.search.ReadBefore;
import org.treasurylookup.lookup.search.SearchPage;
import org.treasurylookup.lookup.search.SearchPlace;
import org.treasurylookup.lookup.search.SearchQuery;
import org.treasurylookup.lookup.search.SearchRow;
import org.treasurylookup.model.tab.SearchModel.Stage;

/**
 * The pages of a search that came so far. Those of another search stay until its own first page is
 * there; a page that fails keeps those before it.
 */
final class SearchPages {
  private final ReadOnlyObjectWrapper<SearchProgress> progress =
      new ReadOnlyObjectWrapper<>(this, "progress", SearchProgress.NONE);
  private final ObservableList<SearchRow> rows = FXCollections.observableArrayList();
  private Optional<SearchQuery> shown = Optional.empty();
  private Optional<SearchPlace> later = Optional.empty();
  private ReadBefore before = new ReadBefore();
  private boolean fresh;
  private int left;

  ReadOnlyObjectProperty<SearchProgress> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  ObservableList<SearchRow> rows() {
    return rows;
  }

  /** The search that the rows belong to; empty before the first page. */
  Optional<SearchQuery> shown() {
    return shown;
  }

  /** Where it goes on; empty when all pages are there. */
  Optional<SearchPlace> later() {
    return later;
  }

  /** The first page of a search is asked for. */
  void begin(SearchQuery query) {
    fresh = true;
    goOn(query);
  }

  /** As many pages more are wanted as one go takes. */
  void goOn(SearchQuery query) {
    left = query.isReadThrough() ? SearchModel.PAGES_AT_ONCE : 1;
  }

  /** Takes a page; what the search waits for then, {@code RUNNING} for the next page. */
  Stage take(SearchQuery query, SearchPlace place, SearchPage sent) {
    before = fresh ? new ReadBefore() : before;
    var page = before.without(place, sent);
    show(query, page);
    if (page.failure().isPresent()) {
      later = Optional.of(place);
      return Stage.FAILED;
    }
    later = page.later();
    left--;
    if (later.isEmpty()) {
      return Stage.DONE;
    }
    if (rows.size() >= SearchModel.MOST_ROWS) {
      return Stage.FULL;
    }
    boolean goesOn = query.isReadThrough() ? left > 0 : sent.rows().isEmpty();
    return goesOn ? Stage.RUNNING : Stage.MORE;
  }

  private void show(SearchQuery query, SearchPage page) {
    boolean first = fresh;
    if (first) {
      fresh = false;
      shown = Optional.of(query);
      progress.set(SearchProgress.NONE);
    }
    progress.set(progress.get().with(page, before.repeated(), unlike(page)));
    /* In one change: a table that is emptied first is made twice. */
    if (first) {
      rows.setAll(page.rows());
    } else {
      rows.addAll(page.rows());
    }
  }

  private static int unlike(SearchPage page) {
    return (int) page.rows().stream().filter(SearchRow::isUnlike).count();
  }

  /** No page is awaited any more; what the search waits for then. */
  Stage stop() {
    boolean never = fresh && shown.isEmpty();
    fresh = false;
    if (never) {
      return Stage.EMPTY;
    }
    return later.isPresent() ? Stage.MORE : Stage.DONE;
  }
}
