package org.treasurylookup.model.record;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.PayInTransaction;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.check.result.Assessment;

/** A pay-in order with its transactions. */
public final class OrderModel extends RecordModel<PayInOrder> {
  private final ObservableList<TransactionRow> transactions = FXCollections.observableArrayList();

  public OrderModel() {
    super(PayInOrder.class);
  }

  /** The rows of the transactions table, in the order received. */
  public ObservableList<TransactionRow> transactions() {
    return transactions;
  }

  @Override
  void fill(PayInOrder record, Assessment assessment) {
    NumberedRows.fill(transactions, NumberedRows.of(received(record), TransactionRow::new));
  }

  private static List<Received<PayInTransaction>> received(PayInOrder record) {
    return record.transactions().asValue().orElse(List.of());
  }
}
