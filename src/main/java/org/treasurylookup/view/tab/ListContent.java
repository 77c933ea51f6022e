package org.treasurylookup.view.tab;

import org.treasurylookup.model.tab.ListModel;
import org.treasurylookup.model.tab.ShellModel;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.list.ListPage;

/** A list in a tab: marked, as a record is, with the environment it is asked in. */
public final class ListContent extends PlainTabPage {
  private final ListPage view;

  public ListContent(ListModel list, WindowContext context, ShellModel model) {
    this(list, context, model, context.kit().forTab(list::environmentName));
  }

  private ListContent(ListModel list, WindowContext context, ShellModel model, ControlKit kit) {
    this(
        list,
        context,
        new ListPage(kit, list, context.clock(), context.records().whyNoExport(), model::open),
        kit);
  }

  private ListContent(ListModel list, WindowContext context, ListPage view, ControlKit kit) {
    super(kit, context.environment(), list.place(), view);
    this.view = view;
  }

  @Override
  public void takeFocus() {
    view.takeFocus();
  }
}
