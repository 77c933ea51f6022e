package org.treasurylookup.model.tab;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.domain.provider.BitgoRoute;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.search.OtherSearch;
import org.treasurylookup.lookup.search.PageReader;
import org.treasurylookup.lookup.search.ReadingCost;
import org.treasurylookup.lookup.search.SearchKind;
import org.treasurylookup.lookup.search.SearchPage;
import org.treasurylookup.lookup.search.SearchParser;
import org.treasurylookup.lookup.search.SearchPlace;
import org.treasurylookup.lookup.search.SearchQuery;
import org.treasurylookup.lookup.search.SearchRow;
import org.treasurylookup.lookup.search.SearchService;
import org.treasurylookup.model.LatestTask;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.text.Text;

/**
 * A search: what is typed, what was asked last, and the rows that came of it, page by page. Typing
 * asks nobody. Rows stay while another search is under way; a page that fails keeps those before
 * it. JavaFX thread only.
 */
public final class SearchModel implements Tab {
  /** Pages that one go at reading a list through takes at most. */
  public static final int PAGES_AT_ONCE = 40;

  /**
   * As many rows are kept at most. A row holds its record as received and what we say about it,
   * some 20 kB: all of them take less than half of the memory the program may have, and nobody
   * reads further; what is behind them is found by a narrower filter or the {@code search} command.
   */
  public static final int MOST_ROWS = 20_000;

  /** What a search waits for. */
  public enum Stage {
    /** Being asked for the first time. */
    EMPTY,
    /** The word to read a list through: its cost is said. */
    OFFERED,
    /** A page. */
    RUNNING,
    /** To be asked for more: there are further pages. */
    MORE,
    /** To be narrowed: as many rows as are kept are there. */
    FULL,
    /** Nothing: all pages are there. */
    DONE,
    /** A page failed; what came before it is shown. */
    FAILED
  }

  private final Environment environment;
  private final PageReader reader;
  private final Executor workers;
  private final LatestTask asking;
  private final ObjectProperty<SearchKind> kind =
      new SimpleObjectProperty<>(this, "kind", SearchKind.ORDERS);
  private final StringProperty line = new SimpleStringProperty(this, "line", "");
  private final ReadOnlyObjectWrapper<Optional<Text>> problem =
      new ReadOnlyObjectWrapper<>(this, "problem", Optional.empty());
  private final ReadOnlyObjectWrapper<Stage> stage =
      new ReadOnlyObjectWrapper<>(this, "stage", Stage.EMPTY);
  private final SearchPages pages = new SearchPages();
  private Optional<SearchQuery> asked = Optional.empty();
  private Optional<SearchQuery> offered = Optional.empty();
  private Stage before = Stage.EMPTY;
  private Consumer<SearchRow> only = _ -> {};

  /**
   * An empty search.
   *
   * @param fx runs work on the JavaFX thread; the caller's own thread in tests
   * @param workers ask for pages
   */
  SearchModel(PageReader reader, Environment environment, Executor fx, Executor workers) {
    this.reader = reader;
    this.environment = environment;
    this.workers = workers;
    this.asking = new LatestTask(fx);
    line.addListener((_, _, _) -> typed());
    kind.addListener((_, _, _) -> typed());
  }

  public Environment place() {
    return environment;
  }

  public BitgoRoute route() {
    return environment.bitgo().map(Environment.Bitgo::route).orElse(BitgoRoute.ADMIN);
  }

  public ObjectProperty<SearchKind> kindProperty() {
    return kind;
  }

  /** The filters as typed. */
  public StringProperty lineProperty() {
    return line;
  }

  /** Why what was typed was not asked; empty once it is changed. */
  public ReadOnlyObjectProperty<Optional<Text>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** What the search waits for. */
  public ReadOnlyObjectProperty<Stage> stageProperty() {
    return stage.getReadOnlyProperty();
  }

  /** How far it is. */
  public ReadOnlyObjectProperty<SearchProgress> progressProperty() {
    return pages.progressProperty();
  }

  /** What was found so far, in the provider's order. */
  public ObservableList<SearchRow> rows() {
    return pages.rows();
  }

  /** The search that the rows belong to; empty before the first page. */
  public Optional<SearchQuery> shown() {
    return pages.shown();
  }

  /** The search that would be read through, and what that costs. */
  public Optional<ReadingCost> offer() {
    return offered.map(query -> ReadingCost.of(query, PAGES_AT_ONCE, environment));
  }

  private void typed() {
    problem.set(Optional.empty());
    if (stage.get() == Stage.OFFERED) {
      offered = Optional.empty();
      stage.set(before);
    }
  }

  /** Asks for this in place of what is typed, or offers to read a list through for it. */
  public void search(SearchKind what, String filters) {
    kind.set(what);
    line.set(filters);
    search();
  }

  /** Says what to do with the only row, where a search finds one alone. */
  void onOnly(Consumer<SearchRow> work) {
    only = work;
  }

  /**
   * What else may find a record by the same text, where nothing was found: by reading a list
   * through, so it is only offered.
   */
  public Optional<SearchQuery> instead() {
    boolean nothing = stage.get() == Stage.DONE && rows().isEmpty();
    return shown().filter(_ -> nothing).flatMap(query -> OtherSearch.of(query, route()));
  }

  /** Asks for what is typed, or offers to read the list through for it, or says what is wrong. */
  public void search() {
    var read = new SearchParser(kind.get(), route()).read(line.get());
    problem.set(read.problem());
    read.query().ifPresent(this::search);
  }

  private void search(SearchQuery query) {
    cancel();
    if (!query.isReadThrough()) {
      begin(query);
    } else if (stage.get() == Stage.OFFERED && offered.filter(query::equals).isPresent()) {
      readThrough();
    } else {
      if (stage.get() != Stage.OFFERED) {
        before = stage.get();
      }
      offered = Optional.of(query);
      stage.set(Stage.OFFERED);
    }
  }

  /** Reads the list through as offered. */
  public void readThrough() {
    var query = offered;
    offered = Optional.empty();
    query.ifPresent(this::begin);
  }

  private void begin(SearchQuery query) {
    asked = Optional.of(query);
    pages.begin(query);
    ask(SearchPlace.FIRST);
  }

  /** Asks for the next page, or for as many as one go takes; nothing while a page is awaited. */
  public void more() {
    boolean can = stage.get() == Stage.MORE || stage.get() == Stage.FAILED;
    if (can && pages.later().isPresent()) {
      asked = shown();
      asked.ifPresent(pages::goOn);
      ask(pages.later().get());
    }
  }

  /** Whether scrolling to the end brings more: a list that is read through waits for a word. */
  public boolean isEndless() {
    return stage.get() == Stage.MORE && shown().filter(SearchQuery::isReadThrough).isEmpty();
  }

  private void ask(SearchPlace place) {
    var query = asked.orElseThrow();
    if (stage.get() != Stage.RUNNING) {
      before = stage.get();
    }
    stage.set(Stage.RUNNING);
    var run = asking.begin(fault -> take(query, place, SearchPage.failed(fault.failure())));
    run.work(
        workers,
        () ->
            reader.read(
                query,
                environment,
                place,
                SearchService.PAGE,
                run.cancellation(),
                RequestProgress.silent()),
        page -> take(query, place, page));
  }

  private void take(SearchQuery query, SearchPlace place, SearchPage page) {
    asking.settle();
    var next = pages.take(query, place, page);
    if (next == Stage.RUNNING) {
      ask(pages.later().orElseThrow());
      return;
    }
    stage.set(next);
    if (next == Stage.DONE && rows().size() == 1) {
      only.accept(rows().getFirst());
    }
  }

  /** What was found, in the order of the rows. */
  public List<Finding> findings() {
    return rows().stream().map(SearchRow::finding).toList();
  }

  @Override
  public Optional<Environment> environment() {
    return Optional.of(environment);
  }

  @Override
  public boolean isBusy() {
    return stage.get() == Stage.RUNNING;
  }

  @Override
  public void refresh() {
    var query = shown();
    if (query.isPresent()) {
      cancel();
      begin(query.get());
    }
  }

  /* What came before stays; where it ended it can be gone on. */
  @Override
  public void cancel() {
    if (!isBusy()) {
      return;
    }
    asking.cancel();
    stage.set(pages.stop());
  }

  @Override
  public void close() {
    asking.cancel();
  }
}
