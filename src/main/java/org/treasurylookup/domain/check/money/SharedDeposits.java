package org.treasurylookup.domain.check.money;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.PayInTransaction;
import org.treasurylookup.domain.RecordRows;
import org.treasurylookup.domain.check.rule.Placeholder;
import org.treasurylookup.domain.check.spelling.SameValue;
import org.treasurylookup.text.Text;

/**
 * Deposits that count in more than one order: the same hash, token, amount and address. One
 * transaction may pay two orders by two of its transfers, so neither another address nor another
 * amount is said. Source: Cobo reference, "Get pay-in order information", {@code transactions}.
 */
final class SharedDeposits {
  private final Map<String, PayInOrder> first = new HashMap<>();
  private final Set<PayInOrder> compared = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<Deposit, Set<String>> orders = new LinkedHashMap<>();

  private record Deposit(String hash, String token, BigDecimal amount, String address) {}

  SharedDeposits() {}

  /** Takes an order. Which deposits count in it is found out only if another has one's hash. */
  void add(PayInOrder order) {
    var hashes = RecordRows.of(order).stream().flatMap(row -> hash(row.part()).stream()).distinct();
    hashes.forEach(
        hash -> {
          var other = first.putIfAbsent(hash, order);
          if (other != null) {
            compare(other);
            compare(order);
          }
        });
  }

  private void compare(PayInOrder order) {
    if (!compared.add(order)) {
      return;
    }
    String id = order.orderId().text().orElse("—");
    var addresses = SameValue.ofAddresses(order.chainId().asValue());
    CountedDeposits.of(order).counted().stream()
        .flatMap(row -> deposit(order, row.part(), addresses))
        .forEach(it -> orders.computeIfAbsent(it, _ -> new TreeSet<>()).add(id));
  }

  /* Of what does not say all of it nobody knows whether it is the same. */
  private static Stream<Deposit> deposit(
      PayInOrder order, PayInTransaction deposit, SameValue addresses) {
    var hash = hash(deposit);
    var token = OrderFacts.token(deposit, OrderFacts.token(order));
    var address = Placeholder.unless(deposit.toAddress()).map(addresses::key);
    var amount = deposit.amount().asValue().map(sent -> sent.number().stripTrailingZeros());
    return hash.isPresent() && token.isPresent() && address.isPresent() && amount.isPresent()
        ? Stream.of(new Deposit(hash.get(), token.get(), amount.get(), address.get()))
        : Stream.empty();
  }

  private static Optional<String> hash(PayInTransaction deposit) {
    return Placeholder.unless(deposit.txHash()).map(SameValue.ofHashes()::key);
  }

  /** That there are such deposits, with the first two orders of the first; empty without any. */
  Optional<Text> said() {
    var shared = orders.values().stream().filter(ids -> ids.size() > 1).map(List::copyOf).toList();
    return shared.stream()
        .findFirst()
        .map(
            ids ->
                Text.count(
                    "list.shared",
                    shared.size(),
                    Text.id("order_id", ids.get(0)),
                    Text.id("order_id", ids.get(1))));
  }
}
