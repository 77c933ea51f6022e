package org.treasurylookup.view.record;

import java.util.function.BooleanSupplier;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.view.control.FocusPlace;
import org.treasurylookup.view.value.VerdictCard;

/**
 * Scrolls a page so that what the keyboard leads to is in sight, and the answer after a look-up
 * however large the text. A click moves nothing: what was clicked is in sight already.
 */
public final class FocusInSight {
  private static final double MARGIN = 8;
  private static final PseudoClass FOCUS_VISIBLE = PseudoClass.getPseudoClass("focus-visible");

  private final ScrollPane page;
  private Subscription following = Subscription.EMPTY;

  private FocusInSight(ScrollPane page) {
    this.page = page;
  }

  /** Keeps what the keyboard leads to on a page in sight. */
  public static void keep(ScrollPane page) {
    page.sceneProperty().subscribe(new FocusInSight(page)::moved);
  }

  /** Scrolls the page that a node stands on so that what was just said there is in sight. */
  public static void said(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at instanceof RecordPage page && page.getScene() != null) {
        new FocusInSight(page).afterLayout(page.getScene(), node, () -> true);
        return;
      }
    }
  }

  private void moved(@Nullable Scene scene) {
    following.unsubscribe();
    following =
        scene == null
            ? Subscription.EMPTY
            : scene.focusOwnerProperty().subscribe(owner -> focused(scene, owner));
  }

  private void focused(Scene scene, @Nullable Node owner) {
    if (owner != null && FocusPlace.holds(page.getContent(), owner)) {
      afterLayout(scene, owner, () -> isVisible(owner) || isAnswer(owner));
    }
  }

  /* A page just filled has its heights, and the focus is seen or not, after the next layout. */
  private void afterLayout(Scene scene, Node node, BooleanSupplier isMeant) {
    scene.addPostLayoutPulseListener(
        new Runnable() {
          @Override
          public void run() {
            scene.removePostLayoutPulseListener(this);
            if (isMeant.getAsBoolean()) {
              show(node);
            }
          }
        });
    page.requestLayout();
  }

  private static boolean isVisible(Node owner) {
    return owner.isFocused() && owner.getPseudoClassStates().contains(FOCUS_VISIBLE);
  }

  private static boolean isAnswer(Node node) {
    return node instanceof VerdictCard;
  }

  private void show(Node node) {
    if (!FocusPlace.holds(page.getContent(), node)) {
      return;
    }
    var content = page.getContent();
    Bounds meant = node instanceof VerdictCard card ? card.answer() : node.getLayoutBounds();
    Bounds bounds = content.sceneToLocal(node.localToScene(meant));
    double room = page.getViewportBounds().getHeight();
    double spare = content.getLayoutBounds().getHeight() - room;
    if (spare <= 0) {
      return;
    }
    double top = page.getVvalue() * spare;
    double wanted = top;
    if (bounds.getMaxY() + MARGIN > top + room) {
      wanted = bounds.getMaxY() + MARGIN - room;
    }
    if (bounds.getMinY() - MARGIN < wanted) {
      wanted = bounds.getMinY() - MARGIN;
    }
    if (wanted != top) {
      page.setVvalue(Math.clamp(wanted / spare, 0, 1));
    }
  }
}
