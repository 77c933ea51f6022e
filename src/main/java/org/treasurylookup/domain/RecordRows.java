package org.treasurylookup.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The readable rows of a list in a record, each with its index in the list as received. */
public final class RecordRows {
  public static final String TRANSACTIONS = "transactions";
  public static final String ITEMS = "allocation_items";

  private RecordRows() {}

  /**
   * One row.
   *
   * @param list the list's field name
   * @param index index in the list as received
   */
  public record Row<T>(String list, int index, T part) {
    public String path() {
      return list + "[" + index + "]";
    }

    public String path(String field) {
      return path() + "." + field;
    }

    /** Position as people count, from 1. */
    public String number() {
      return Integer.toString(index + 1);
    }
  }

  /** The readable transactions of an order. */
  public static List<Row<PayInTransaction>> of(PayInOrder order) {
    return rows(TRANSACTIONS, order.transactions());
  }

  public static List<Row<AllocationItem>> of(BatchAllocation batch) {
    return rows(ITEMS, batch.allocationItems());
  }

  /** The index of a path such as {@code transactions[3].tx_hash} in the list of that name. */
  public static OptionalInt index(String list, String path) {
    if (!path.startsWith(list + "[")) {
      return OptionalInt.empty();
    }
    int close = path.indexOf(']');
    return OptionalInt.of(Integer.parseInt(path.substring(list.length() + 1, close)));
  }

  private static <T> List<Row<T>> rows(String name, Received<List<Received<T>>> received) {
    var list = received.asValue().orElse(List.of());
    List<Row<T>> rows = new ArrayList<>(list.size());
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i) instanceof Received.Value<T> sent) {
        rows.add(new Row<>(name, i, sent.value()));
      }
    }
    return rows;
  }
}
