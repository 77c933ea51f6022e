package org.treasurylookup.model.record;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.treasurylookup.domain.NetworkAllocation;
import org.treasurylookup.domain.check.result.Assessment;
import org.treasurylookup.domain.check.result.ScaledAmount;

/** A BitGo allocation or deallocation. */
public final class AllocationModel extends RecordModel<NetworkAllocation> {
  private final ReadOnlyObjectWrapper<Optional<ScaledAmount>> amount =
      new ReadOnlyObjectWrapper<>(this, "amount", Optional.empty());

  public AllocationModel() {
    super(NetworkAllocation.class);
  }

  /** Base units and scaled amount. */
  public ReadOnlyObjectProperty<Optional<ScaledAmount>> amountProperty() {
    return amount.getReadOnlyProperty();
  }

  @Override
  void fill(NetworkAllocation record, Assessment assessment) {
    amount.set(assessment.amount());
  }
}
