package org.treasurylookup.model.list;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ModifiableObservableListBase;

/** The rows of a list; those that change together are told of together. JavaFX thread only. */
public final class ListRows extends ModifiableObservableListBase<ListRow> {
  private final List<ListRow> rows = new ArrayList<>();

  public ListRows() {}

  /** Does changes, and tells of all of them once. */
  public void together(Runnable changes) {
    beginChange();
    try {
      changes.run();
    } finally {
      endChange();
    }
  }

  @Override
  public ListRow get(int index) {
    return rows.get(index);
  }

  @Override
  public int size() {
    return rows.size();
  }

  @Override
  protected void doAdd(int index, ListRow row) {
    rows.add(index, row);
  }

  @Override
  protected ListRow doSet(int index, ListRow row) {
    return rows.set(index, row);
  }

  @Override
  protected ListRow doRemove(int index) {
    return rows.remove(index);
  }
}
