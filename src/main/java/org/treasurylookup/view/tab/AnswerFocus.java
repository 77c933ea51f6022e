package org.treasurylookup.view.tab;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.model.lookup.TabTargets;
import org.treasurylookup.view.control.ParentNodes;
import org.treasurylookup.view.control.UserPresses;

/**
 * Puts the focus of a tab on its answers, so that a screen reader speaks them: only while the tab
 * is in front, and never away from where the user went after asking.
 */
final class AnswerFocus {
  private final WindowContext context;
  private final List<Node> places;
  private final BooleanSupplier front;
  private Subscription awaited = Subscription.EMPTY;
  private BooleanSupplier waits = () -> true;
  private @Nullable TabTargets asked;
  private @Nullable TabTargets answered;
  private @Nullable Node latest;
  private BooleanSupplier comes = () -> false;

  /**
   * For one tab.
   *
   * @param places what answers replace
   * @param front whether this is the tab in front, which alone may take the focus
   */
  AnswerFocus(WindowContext context, List<Node> places, BooleanSupplier front) {
    this.context = context;
    this.places = places;
    this.front = front;
  }

  /** Notes what is asked, if anything; the same with each step of the look-up. */
  @SuppressWarnings("ReferenceEquality")
  void asking(Optional<TabTargets> now) {
    var lookup = now.orElse(null);
    /* The very same: a question asked again is a new wait. */
    if (lookup != null && lookup != asked) {
      waits = UserPresses.none(context.window());
    }
    asked = lookup;
  }

  /**
   * Shows an answer and gives it the focus, unless the user went on meanwhile. An answer again to
   * the same question leaves the focus where it is on the page, while that is still there.
   *
   * @param show shows it and says what to give the focus to
   */
  void answer(TabTargets lookup, Supplier<Optional<Node>> show) {
    var before = owner();
    boolean here = isHere() || comes.getAsBoolean();
    boolean again = lookup.equals(answered);
    answered = lookup;
    var answer = show.get();
    boolean stays = again && isHere() && before.equals(owner());
    if (!stays && (here || before.isEmpty() || waits.getAsBoolean())) {
      answer.ifPresent(node -> await(node, here ? UserPresses.none(context.window()) : waits));
    }
  }

  /** Shows the same anew; where what had the focus goes with it, the answer takes it. */
  void keep(Runnable show, Runnable take) {
    boolean here = isHere() || comes.getAsBoolean();
    show.run();
    if (here && !isHere()) {
      take.run();
    }
  }

  boolean isHere() {
    return owner().filter(this::isInPlace).isPresent();
  }

  private Optional<Node> owner() {
    return Optional.ofNullable(context.window().getScene()).map(Scene::getFocusOwner);
  }

  private boolean isInPlace(Node node) {
    return ParentNodes.of(node).anyMatch(places::contains);
  }

  /** Puts the focus on a node because the user asked for it. */
  void take(Node node) {
    await(node, () -> true);
  }

  /* An answer may be here before its page has been put into the window. */
  private void await(Node node, BooleanSupplier wanted) {
    awaited.unsubscribe();
    latest = node;
    comes = wanted;
    awaited =
        node.sceneProperty()
            .subscribe(
                scene -> {
                  if (scene != null) {
                    context.fx().execute(() -> focus(node, wanted));
                  }
                });
  }

  /* What has been replaced since, as a record by its detail, ends the wait of nothing. */
  @SuppressWarnings("ReferenceEquality")
  private void focus(Node node, BooleanSupplier wanted) {
    if (node != latest) {
      return;
    }
    awaited.unsubscribe();
    awaited = Subscription.EMPTY;
    comes = () -> false;
    if (front.getAsBoolean() && wanted.getAsBoolean()) {
      node.requestFocus();
    }
  }
}
