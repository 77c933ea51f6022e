package org.treasurylookup.view.page;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.treasurylookup.view.control.KeptNodes;

/** The tabs, and at times a page in their place. */
public final class PageHost extends StackPane {
  private final Node below;
  private final ReadOnlyObjectWrapper<Optional<Page>> open =
      new ReadOnlyObjectWrapper<>(this, "page", Optional.empty());

  /** Shows what is below until a page is opened. */
  public PageHost(Node below) {
    this.below = below;
    getStyleClass().add("page-host");
    getChildren().setAll(below);
  }

  /** Shows a page in the place of any earlier one; the caller gives it the focus later. */
  public void open(Page page) {
    open.get().ifPresent(Page::close);
    getChildren().setAll(page.node());
    open.set(Optional.of(page));
  }

  /** The same, to follow. */
  public ReadOnlyObjectProperty<Optional<Page>> pageProperty() {
    return open.getReadOnlyProperty();
  }

  /** Leads back to the tabs; says whether a page was open. */
  public boolean close() {
    var page = open.get();
    page.ifPresent(Page::close);
    /* Put in once more, the tabs would be styled and drawn anew with each question. */
    KeptNodes.set(getChildren(), List.of(below));
    open.set(Optional.empty());
    return page.isPresent();
  }
}
