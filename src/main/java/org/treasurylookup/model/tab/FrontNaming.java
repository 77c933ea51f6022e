package org.treasurylookup.model.tab;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.treasurylookup.model.lookup.TabTargets;

/**
 * Keeps the look-up box named as the tab in front: whoever reads one must not take it for the
 * other. What is being typed is nobody's name yet, and stays.
 */
final class FrontNaming {
  private final LookupBoxModel box;
  private final ObservableValue<Optional<TabModel>> front;
  private Subscription watching = Subscription.EMPTY;
  private Optional<TabTargets> named = Optional.empty();

  FrontNaming(LookupBoxModel box, ObservableValue<Optional<TabModel>> front) {
    this.box = box;
    this.front = front;
  }

  /** Names the tab that has come to the front, and goes on when it is asked something else. */
  void follow() {
    watching.unsubscribe();
    name();
    watching =
        front
            .getValue()
            .map(tab -> tab.lookupProperty().subscribe((_, _) -> renamed(tab)))
            .orElse(Subscription.EMPTY);
  }

  /* What was cancelled may be asked again. */
  private void renamed(TabModel tab) {
    boolean typing = named.filter(it -> !isNamed(it)).isPresent();
    boolean asked = tab.lookup().filter(this::isNamed).isPresent();
    if (!tab.isStopped() && (box.queryProperty().get().isEmpty() || !typing || asked)) {
      name();
    }
  }

  /** Names what the tab in front was asked; nothing where it was asked nothing. */
  void name() {
    named = front.getValue().flatMap(TabModel::lookup);
    if (named.isEmpty()) {
      box.queryProperty().set("");
    } else if (!isNamed(named.get())) {
      box.queryProperty().set(named.get().written());
    }
  }

  private boolean isNamed(TabTargets lookup) {
    return box.recognitionProperty().get().targets().equals(lookup.targets());
  }
}
