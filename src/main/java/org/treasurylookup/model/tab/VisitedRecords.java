package org.treasurylookup.model.tab;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.treasurylookup.model.lookup.TabResult;

/** What a tab showed before the record it shows, and after it. */
public final class VisitedRecords {
  private final Deque<TabResult> before = new ArrayDeque<>();
  private final Deque<TabResult> after = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper back = new ReadOnlyBooleanWrapper(this, "canGoBack");
  private final ReadOnlyBooleanWrapper forward = new ReadOnlyBooleanWrapper(this, "canGoForward");

  /** Whether something was shown before. */
  public ReadOnlyBooleanProperty canGoBackProperty() {
    return back.getReadOnlyProperty();
  }

  /** Whether something was shown after. */
  public ReadOnlyBooleanProperty canGoForwardProperty() {
    return forward.getReadOnlyProperty();
  }

  /** Something new is shown in place of this. */
  void left(Optional<TabResult> shown) {
    shown.ifPresent(before::push);
    after.clear();
    tell();
  }

  /** What was shown before; empty if there is none. */
  Optional<TabResult> back(Optional<TabResult> shown) {
    return step(before, shown, after);
  }

  /** What was shown after; empty if there is none. */
  Optional<TabResult> forward(Optional<TabResult> shown) {
    return step(after, shown, before);
  }

  private Optional<TabResult> step(
      Deque<TabResult> from, Optional<TabResult> shown, Deque<TabResult> to) {
    var found = Optional.ofNullable(from.poll());
    if (found.isPresent()) {
      shown.ifPresent(to::push);
      tell();
    }
    return found;
  }

  private void tell() {
    back.set(!before.isEmpty());
    forward.set(!after.isEmpty());
  }
}
