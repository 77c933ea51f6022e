package org.treasurylookup.sandbox.cobo;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The permissions Cobo's reads need, by the names of its documentation. */
public final class CoboScopes {

  static final String PAY_IN = "payment_orders_payin.read";
  static final String REFUND = "payment_orders_refund.read";
  static final String SETTLEMENT = "payment_settlement.read";
  static final String MERCHANT = "payment_merchant.read";
  static final String COUNTERPARTY = "payment_counterparty.read";
  static final String DESTINATION = "payment_destination.read";
  static final String BALANCE = "payment_balance.read";
  static final String PAYMENT_TRANSACTION = "payment_transaction.read";
  static final String REPORTS = "payment_reports.read";
  static final String TRANSACTION = "transaction.read";
  static final String NONE = "";

  private static final List<String> ALL =
      List.of(
          PAY_IN,
          REFUND,
          SETTLEMENT,
          MERCHANT,
          COUNTERPARTY,
          DESTINATION,
          BALANCE,
          PAYMENT_TRANSACTION,
          REPORTS,
          TRANSACTION);

  private CoboScopes() {}

  public static List<String> all() {
    return ALL;
  }

  static Set<String> without(Set<String> missing) {
    var left = new LinkedHashSet<>(ALL);
    left.removeAll(missing);
    return left;
  }
}
