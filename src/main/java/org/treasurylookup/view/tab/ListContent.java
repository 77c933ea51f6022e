package org.treasurylookup.view.tab;

import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.treasurylookup.model.tab.ListModel;
import org.treasurylookup.model.tab.ShellModel;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.environment.Watermark;
import org.treasurylookup.view.find.FindPane;
import org.treasurylookup.view.list.ListPage;

/** A list in a tab: marked, as a record is, with the environment it is asked in. */
public final class ListContent extends BorderPane implements TabPage {
  private final ListPage view;
  private final FindPane find;

  public ListContent(ListModel list, WindowContext context, ShellModel model) {
    ControlKit kit = context.kit().forTab(list::environmentName);
    view = new ListPage(kit, list, context.clock(), context.records().whyNoExport(), model::open);
    var center = new StackPane(view);
    center.setMinSize(0, 0);
    Watermark.of(kit, list.place()).ifPresent(center.getChildren()::add);
    find = new FindPane(kit, center);
    getStyleClass().add("tab-content");
    setTop(new PlaceStrip(kit, list.place(), context.environment()));
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

  /** Reads what is on the clipboard, as long as nothing was asked. */
  void paste() {
    view.paste();
  }
}
