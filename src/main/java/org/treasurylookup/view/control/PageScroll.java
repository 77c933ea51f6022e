package org.treasurylookup.view.control;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A scroll pane whose content is drawn where it changed. JavaFX's own keeps a picture of all that
 * is in sight, and draws all of it anew, into that picture and from it, when a letter changes.
 */
public class PageScroll extends ScrollPane {
  /* What an arrow key scrolls by. */
  private static final double LINES = 40;

  /** A scroll pane without content yet. */
  public PageScroll() {}

  public PageScroll(Node content) {
    super(content);
  }

  /**
   * The Tab key stops at it, which JavaFX's own never lets it, while not all of its content is in
   * sight; arrows and pages scroll then. Style class {@code key-scroll}.
   */
  public final PageScroll withKeys() {
    getStyleClass().add("key-scroll");
    var content = getContent();
    focusTraversableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> hidden() > 1, content.layoutBoundsProperty(), viewportBoundsProperty()));
    return this;
  }

  /* How much of the content is out of sight. */
  private double hidden() {
    return getContent().getLayoutBounds().getHeight() - getViewportBounds().getHeight();
  }

  /**
   * Pages, arrows, Home and End scroll it wherever in this the focus is: nothing else there has a
   * use for them.
   */
  public final PageScroll withKeysOf(Node around) {
    around.addEventFilter(KeyEvent.KEY_PRESSED, event -> scroll(event, way(event.getCode())));
    return this;
  }

  /*
   * JavaFX's own takes keys only where it has the focus itself, and goes on by a tenth of the
   * content, whatever is in sight of it. What makes no use of a key leaves it to what it stands in.
   */
  private void key(KeyEvent event) {
    scroll(event, way(event.getCode()));
  }

  /* How far down a key goes; nowhere with any other. */
  private double way(KeyCode code) {
    return switch (code) {
      case PAGE_DOWN -> getViewportBounds().getHeight();
      case PAGE_UP -> -getViewportBounds().getHeight();
      case DOWN, KP_DOWN -> LINES;
      case UP, KP_UP -> -LINES;
      case END -> hidden();
      case HOME -> -hidden();
      default -> 0;
    };
  }

  private void scroll(KeyEvent event, double way) {
    boolean bare = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
    if (bare && hidden() > 1 && way != 0) {
      setVvalue(Math.clamp(getVvalue() + way / hidden(), getVmin(), getVmax()));
      event.consume();
    }
  }

  /* Before JavaFX's own keys, which the skin brings. */
  @Override
  protected Skin<?> createDefaultSkin() {
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    var skin = super.createDefaultSkin();
    getChildren().forEach(part -> part.setCache(false));
    return skin;
  }
}
