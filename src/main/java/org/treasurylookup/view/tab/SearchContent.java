package org.treasurylookup.view.tab;

import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.treasurylookup.model.tab.SearchModel;
import org.treasurylookup.model.tab.SearchTabs;
import org.treasurylookup.model.tab.ShellModel;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.environment.Watermark;
import org.treasurylookup.view.find.FindPane;
import org.treasurylookup.view.search.SearchView;

/** A search in a tab: marked, as a record is, with the environment it is asked in. */
public final class SearchContent extends BorderPane implements TabPage {
  private final SearchView view;
  private final FindPane find;

  public SearchContent(SearchModel search, WindowContext context, ShellModel model) {
    ControlKit kit = context.kit().forTab(search::environmentName);
    view = new SearchView(kit, search, new SearchTabs(model), context.records().whyNoExport());
    var center = new StackPane(view);
    center.setMinSize(0, 0);
    Watermark.of(kit, search.place()).ifPresent(center.getChildren()::add);
    find = new FindPane(kit, center);
    getStyleClass().add("tab-content");
    setTop(new PlaceStrip(kit, search.place(), context.environment()));
    setCenter(find);
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public FindPane find() {
    return find;
  }

  @Override
  public void takeFocus() {
    view.takeFocus();
  }

  @Override
  public void showEmptyAgain() {}
}
