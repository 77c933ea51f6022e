package org.treasurylookup.view.page;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.FocusPlace;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.record.RecordPage;

/** A page over the tabs: a way back, a title, and content that scrolls. */
abstract class PageFrame extends BorderPane implements Page {
  private static final double MARGIN = 24;

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
    sceneProperty()
        .flatMap(Scene::focusOwnerProperty)
        .subscribe(owner -> Optional.ofNullable(owner).ifPresent(this::reveal));
  }

  /* A scroll pane does not follow the focus by itself. */
  private void reveal(Node node) {
    var content = page.getContent();
    if (!FocusPlace.holds(content, node)) {
      return;
    }
    var bounds = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    double seen = page.getViewportBounds().getHeight();
    double hidden = content.getLayoutBounds().getHeight() - seen;
    double top = page.getVvalue() * Math.max(hidden, 0);
    if (hidden > 0 && (bounds.getMinY() < top || bounds.getMaxY() + MARGIN > top + seen)) {
      double wanted = bounds.getMinY() < top ? bounds.getMinY() : bounds.getMaxY() + MARGIN - seen;
      page.setVvalue(Math.clamp(wanted / hidden, 0, 1));
    }
  }

  @Override
  public final Node node() {
    return this;
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
