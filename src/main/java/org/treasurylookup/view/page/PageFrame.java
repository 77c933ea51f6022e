package org.treasurylookup.view.page;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.record.RecordPage;

/** A page over the tabs: a way back, a title, and content that scrolls. */
abstract class PageFrame extends BorderPane implements Page {
  private final ControlKit kit;
  private final RecordPage page = new RecordPage();

  /**
   * An empty page.
   *
   * @param title in sentence case
   * @param close leads back to the tabs
   */
  PageFrame(ControlKit kit, String title, Runnable close) {
    this.kit = kit;
    getStyleClass().add("page-frame");
    setTop(new PageTitleBar(kit, title, close));
    setCenter(page);
  }

  @Override
  public final Node node() {
    return this;
  }

  @Override
  public boolean asksForSecrets() {
    return lookupAll(".secret-field").stream().anyMatch(field -> !field.isDisabled());
  }

  /** Words, toast and messages. */
  final ControlKit kit() {
    return kit;
  }

  /** Puts nodes on the page, top to bottom, no wider than lines are read well. */
  final void show(List<? extends Node> nodes) {
    var column = new VBox();
    column.getStyleClass().add("page-column");
    column.getChildren().setAll(nodes);
    column.setMinHeight(Region.USE_PREF_SIZE);
    page.show(List.of(column));
  }

  /** A button with a message's words. */
  final Button button(String key, Runnable action) {
    return PlainControls.button(kit, key, action);
  }
}
