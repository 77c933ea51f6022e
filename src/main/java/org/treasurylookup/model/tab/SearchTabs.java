package org.treasurylookup.model.tab;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.treasurylookup.lookup.SearchLead;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.lookup.search.PageReader;
import org.treasurylookup.lookup.search.SearchKind;
import org.treasurylookup.lookup.search.SearchQuery;
import org.treasurylookup.model.lookup.TabTargets;

/** Searches among the tabs of a window, and the tabs that come of their rows. */
public final class SearchTabs {
  private final ShellModel window;

  public SearchTabs(ShellModel window) {
    this.window = window;
  }

  /** Brings the search of the window's environment to the front, or opens one. */
  public SearchModel open(PageReader reader) {
    var place = window.environmentProperty().get();
    var known =
        window.tabs().stream()
            .filter(SearchModel.class::isInstance)
            .map(SearchModel.class::cast)
            .filter(search -> search.place().equals(place))
            .findFirst();
    if (known.isPresent()) {
      window.frontProperty().set(Optional.of(known.get()));
      return known.get();
    }
    var search = new SearchModel(reader, place, window.fx, window.workers);
    window.show(search);
    return search;
  }

  /**
   * Finds records by what is no id and may lead to one; one alone that is found is looked up, as if
   * its id had been typed. What can only be found by reading a list through is offered, not asked.
   *
   * @param newTab whether that record keeps the tab in front as it is
   */
  public void find(PageReader reader, SearchLead lead, String text, boolean newTab) {
    var before = window.frontProperty().get();
    var search =
        new SearchModel(reader, window.environmentProperty().get(), window.fx, window.workers);
    window.show(search);
    search.onOnly(row -> row.opens().ifPresent(target -> replace(search, target, before, newTab)));
    switch (lead) {
      case TRANSACTION_HASH, BARE_HASH -> search.search(SearchKind.TRANSACTIONS, "hash:" + text);
      case REFERENCE -> search.search(SearchKind.ORDERS, "psp:" + text);
      case AMOUNT -> search.search(SearchKind.ORDERS, "amount:" + text);
      case ADDRESS -> search.search(SearchKind.ORDERS, "address:" + text);
    }
  }

  /* What was found takes the place of the search, which has nothing else to show. */
  private void replace(SearchModel search, Target target, Optional<Tab> before, boolean newTab) {
    boolean inFront = window.frontProperty().get().filter(search::equals).isPresent();
    if (!inFront) {
      return;
    }
    window.close(search);
    before.filter(window.tabs()::contains).ifPresent(tab -> window.frontProperty().set(before));
    window.ask(List.of(target), newTab);
  }

  /**
   * Looks up what a row, or an id in it, leads to in a tab of its own.
   *
   * @param behind leaves the search in front
   * @return whether the row leads to anything
   */
  public boolean open(SearchModel search, Optional<Target> record, boolean behind) {
    var front = window.frontProperty().get();
    record
        .map(target -> inOrganisation(search, target))
        .ifPresent(
            target -> {
              window.openTab(new TabTargets(List.of(target), search.place()));
              if (behind) {
                window.frontProperty().set(front);
              }
            });
    return record.isPresent();
  }

  /* A row of another trust organisation is found there alone. */
  private static Target inOrganisation(SearchModel search, Target target) {
    return search
        .shown()
        .flatMap(SearchQuery::organisation)
        .filter(_ -> target.kind().hasTrustOrg())
        .map(target::in)
        .orElse(target);
  }

  /** Opens what the rows lead to as a list in a tab of its own, without asking. */
  public void openList(SearchModel search) {
    String text =
        search.rows().stream()
            .flatMap(row -> row.opens().stream())
            .map(Target::toString)
            .distinct()
            .collect(Collectors.joining("\n"));
    window.openNewList(search.place()).read(text);
  }
}
