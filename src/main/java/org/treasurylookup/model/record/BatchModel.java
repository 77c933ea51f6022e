package org.treasurylookup.model.record;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.treasurylookup.domain.BatchAllocation;
import org.treasurylookup.domain.check.result.AccountNet;
import org.treasurylookup.domain.check.result.Assessment;
import org.treasurylookup.domain.check.result.TokenTotal;
import org.treasurylookup.lookup.Finding;

/** A batch allocation with its items, totals and nets. */
public final class BatchModel extends RecordModel<BatchAllocation> {
  private final ObservableList<ItemRow> items = FXCollections.observableArrayList();
  private final ObservableList<TokenTotal> totals = FXCollections.observableArrayList();
  private final ObservableList<AccountNet> nets = FXCollections.observableArrayList();

  public BatchModel() {
    super(BatchAllocation.class);
  }

  /** The rows of the items table, in the order received. */
  public ObservableList<ItemRow> items() {
    return items;
  }

  public ObservableList<TokenTotal> totals() {
    return totals;
  }

  /** Net per account and token. */
  public ObservableList<AccountNet> nets() {
    return nets;
  }

  @Override
  void fill(BatchAllocation record, Assessment assessment) {
    if (!isShown(record)) {
      NumberedRows.fill(
          items,
          NumberedRows.of(record.allocationItems().asValue().orElse(List.of()), ItemRow::new));
    }
    NumberedRows.fill(totals, assessment.totals());
    NumberedRows.fill(nets, assessment.nets());
  }

  /* The very same: whether a hundred thousand items are only equal takes long to tell. */
  @SuppressWarnings("ReferenceEquality")
  private boolean isShown(BatchAllocation record) {
    return findingProperty().get().flatMap(Finding::record).filter(it -> it == record).isPresent();
  }
}
