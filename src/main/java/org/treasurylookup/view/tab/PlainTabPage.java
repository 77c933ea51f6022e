package org.treasurylookup.view.tab;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.environment.Watermark;
import org.treasurylookup.view.find.FindPane;

/**
 * A tab with one view in it, which asks in one environment: marked where the window's is another.
 */
abstract sealed class PlainTabPage extends BorderPane implements TabPage
    permits ListContent, SearchContent {
  private final FindPane find;

  PlainTabPage(
      ControlKit kit, ObservableValue<Environment> environment, Environment place, Node view) {
    var center = new StackPane(view);
    center.setMinSize(0, 0);
    Watermark.of(kit, place).ifPresent(center.getChildren()::add);
    find = new FindPane(kit, center);
    getStyleClass().add("tab-content");
    setTop(new TabEnvironmentBar(kit, place, environment));
    setCenter(find);
  }

  @Override
  public final Node node() {
    return this;
  }

  @Override
  public final FindPane find() {
    return find;
  }

  @Override
  public final void showEmptyAgain() {}

  /* The model, which is closed with its tab, is all that asks. */
  @Override
  public final void close() {}
}
