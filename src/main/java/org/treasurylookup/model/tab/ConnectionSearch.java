package org.treasurylookup.model.tab;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.NetworkAllocation;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.RelatedRecord;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.lookup.search.PageReader;
import org.treasurylookup.lookup.search.SearchKind;
import org.treasurylookup.lookup.search.SearchTerm;
import org.treasurylookup.model.record.AskedBeside;

/**
 * The allocations of the connection that a record is or names, as a search of its own: asked at
 * once for a connection, for an allocation only when wanted, as most who look one up want that one.
 * JavaFX thread only.
 */
public final class ConnectionSearch implements AskedBeside {
  private final PageReader reader;
  private final Executor fx;
  private final Executor workers;
  private @Nullable Finding shown;
  private Optional<SearchModel> search = Optional.empty();
  private Optional<SearchModel> left = Optional.empty();

  /**
   * Nothing asked.
   *
   * @param fx runs work on the JavaFX thread; the caller's own thread in tests
   */
  public ConnectionSearch(PageReader reader, Executor fx, Executor workers) {
    this.reader = reader;
    this.fx = fx;
    this.workers = workers;
  }

  /**
   * The search for a finding, the one there was if it is about the same record: a record that was
   * asked for again asks again for what had been read. Empty where no connection is named.
   */
  public Optional<SearchModel> of(Finding finding) {
    boolean same =
        shown != null
            && shown.target().equals(finding.target())
            && shown.environment().equals(finding.environment());
    boolean drawnAgain = finding.equals(shown);
    shown = finding;
    if (same && line(finding).equals(search.map(it -> it.lineProperty().get()))) {
      search.filter(_ -> !drawnAgain).ifPresent(SearchModel::refresh);
    } else {
      search.ifPresent(SearchModel::close);
      search = line(finding).map(line -> begin(finding, line));
    }
    return search;
  }

  /* Whatever is shown next is left as well, also on the way back: what was stopped then stays. */
  @Override
  public void leave() {
    search
        .filter(SearchModel::isBusy)
        .ifPresent(
            busy -> {
              left = Optional.of(busy);
              busy.cancel();
            });
  }

  @Override
  public void comeBack(Finding finding) {
    if (finding.equals(shown)) {
      left.filter(it -> search.filter(it::equals).isPresent() && !it.isBusy())
          .ifPresent(ConnectionSearch::goOn);
      left = Optional.empty();
    }
  }

  private static void goOn(SearchModel stopped) {
    if (stopped.shown().isEmpty()) {
      stopped.search();
    } else if (stopped.stageProperty().get() == SearchModel.Stage.MORE) {
      stopped.more();
    } else {
      stopped.refresh();
    }
  }

  private SearchModel begin(Finding finding, String line) {
    var model = new SearchModel(reader, finding.environment(), fx, workers);
    model.kindProperty().set(SearchKind.ALLOCATIONS);
    model.lineProperty().set(line);
    if (finding.record().filter(RelatedRecord.class::isInstance).isPresent()) {
      model.search();
    }
    return model;
  }

  private static Optional<String> line(Finding finding) {
    return finding
        .record()
        .flatMap(record -> connection(record).asValue())
        .filter(Target::isId)
        .map(
            id ->
                new SearchTerm("connection:", List.of(id))
                    + finding
                        .target()
                        .trustOrg()
                        .map(org -> " " + new SearchTerm("org:", List.of(org)))
                        .orElse(""));
  }

  private static Received<String> connection(ProviderRecord record) {
    return switch (record) {
      case NetworkAllocation allocation -> allocation.connectionId();
      case RelatedRecord related when related.kind() == FieldCatalogue.CONNECTION -> related.id();
      default -> new Received.Absent<>();
    };
  }
}
