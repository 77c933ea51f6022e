package org.treasurylookup.view.page;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** The tabs, and at times a page in their place. */
public final class PageHost extends StackPane {
  private final Node below;
  private Optional<Page> open = Optional.empty();

  /** Shows what is below until a page is opened. */
  public PageHost(Node below) {
    this.below = below;
    getStyleClass().add("page-host");
    getChildren().setAll(below);
  }

  /** Shows a page in the place of any earlier one; the caller gives it the focus later. */
  public void open(Page page) {
    open.ifPresent(Page::leave);
    open = Optional.of(page);
    getChildren().setAll(page.node());
  }

  /** The page that is open. */
  public Optional<Page> page() {
    return open;
  }

  /** Leads back to the tabs; says whether a page was open. */
  public boolean close() {
    var page = open;
    open = Optional.empty();
    page.ifPresent(Page::leave);
    getChildren().setAll(below);
    return page.isPresent();
  }
}
