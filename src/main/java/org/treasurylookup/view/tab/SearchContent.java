package org.treasurylookup.view.tab;

import org.treasurylookup.model.tab.SearchModel;
import org.treasurylookup.model.tab.SearchTabs;
import org.treasurylookup.model.tab.ShellModel;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.search.SearchView;

/** A search in a tab: marked, as a record is, with the environment it is asked in. */
public final class SearchContent extends PlainTabPage {
  private final SearchView view;

  public SearchContent(SearchModel search, WindowContext context, ShellModel model) {
    this(search, context, model, context.kit().forTab(search::environmentName));
  }

  private SearchContent(
      SearchModel search, WindowContext context, ShellModel model, ControlKit kit) {
    this(
        search,
        context,
        new SearchView(kit, search, new SearchTabs(model), context.records().whyNoExport()),
        kit);
  }

  private SearchContent(
      SearchModel search, WindowContext context, SearchView view, ControlKit kit) {
    super(kit, context.environment(), search.place(), view);
    this.view = view;
  }

  @Override
  public void takeFocus() {
    view.takeFocus();
  }
}
