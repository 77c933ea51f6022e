package org.treasurylookup.view.tab;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.util.Duration;

/**
 * Over a record while another is asked for: a record under the name of another is pale before
 * anybody can read it, and soon gone. An answer that is there sooner has no page drawn twice.
 *
 * <p>Not by a style class: that would style all of the page anew, when asked and when answered.
 */
final class PageVeil {
  private static final double PALE = 0.25;
  private static final double UNSEEN = 50;

  private final Node page;
  private final PauseTransition unseen = new PauseTransition(Duration.millis(UNSEEN));

  /** Nothing over a page yet. */
  PageVeil(Node page) {
    this.page = page;
    unseen.setOnFinished(_ -> page.setOpacity(PALE));
  }

  /**
   * Puts it over the page or takes it away.
   *
   * @param superseded whether the page shows another record than was asked for
   * @param waiting whether something else says in its place how long it takes
   */
  void over(boolean superseded, boolean waiting) {
    page.setVisible(!superseded || !waiting);
    if (!superseded) {
      unseen.stop();
      page.setOpacity(1);
    } else if (page.getOpacity() > PALE && unseen.getStatus() != Animation.Status.RUNNING) {
      unseen.playFromStart();
    }
  }
}
