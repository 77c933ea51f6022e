package org.treasurylookup.view.tab;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.treasurylookup.model.record.RecordDetail;

/** Into a detail the focus goes along; back it goes to where it was. */
final class FocusBeforeDetails {
  private final Deque<Node> left = new ArrayDeque<>();
  private Optional<Node> back = Optional.empty();

  /**
   * Details were opened or closed in a tab.
   *
   * @return whether they were not only replaced by those of a newer answer, about to be shown
   */
  boolean follow(ListChangeListener.Change<? extends RecordDetail> change, Node tab) {
    while (change.next()) {
      if (change.wasReplaced()) {
        return false;
      }
      change.getRemoved().forEach(_ -> back = Optional.ofNullable(left.pollLast()));
      for (int i = 0; i < change.getAddedSize(); i++) {
        left.addLast(Optional.ofNullable(tab.getScene()).map(Scene::getFocusOwner).orElse(tab));
        back = Optional.empty();
      }
    }
    return true;
  }

  /* A record that was looked up again meanwhile has other nodes. */
  Optional<Node> back() {
    return back.filter(node -> node.getScene() != null);
  }
}
