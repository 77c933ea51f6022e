package org.treasurylookup.model.record;

import java.util.Optional;
import java.util.stream.Stream;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.PayInTransaction;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.explorer.ExplorerLink;
import org.treasurylookup.domain.explorer.ExplorerLinks;
import org.treasurylookup.lookup.Finding;

/**
 * Which page of a block explorer shows a value of a record. Only hashes and addresses of an order
 * have one, on the chain the order names; a transaction whose token is of another chain has none,
 * as a wrong explorer says "not found" about money that is there.
 */
public final class ExplorableValue {
  private ExplorableValue() {}

  /** The page for a value as received; empty when the record does not make it certain. */
  public static Optional<ExplorerLink> page(Finding finding, String value, ExplorerLinks links) {
    return finding
        .record()
        .filter(PayInOrder.class::isInstance)
        .map(PayInOrder.class::cast)
        .flatMap(
            order -> order.chainId().asValue().flatMap(chain -> page(order, chain, value, links)));
  }

  private static Optional<ExplorerLink> page(
      PayInOrder order, String chain, String value, ExplorerLinks links) {
    var own =
        is(order.receiveAddress(), value)
            ? links.address(chain, value)
            : Optional.<ExplorerLink>empty();
    return own.or(
        () ->
            transactions(order)
                .filter(transaction -> isOn(transaction, chain))
                .flatMap(transaction -> page(transaction, chain, value, links).stream())
                .findFirst());
  }

  private static Stream<PayInTransaction> transactions(PayInOrder order) {
    return order.transactions().asValue().stream()
        .flatMap(list -> list.stream())
        .flatMap(each -> each.asValue().stream());
  }

  private static Optional<ExplorerLink> page(
      PayInTransaction transaction, String chain, String value, ExplorerLinks links) {
    if (is(transaction.txHash(), value)) {
      return links.transaction(chain, value);
    }
    boolean address = is(transaction.fromAddress(), value) || is(transaction.toAddress(), value);
    return address ? links.address(chain, value) : Optional.empty();
  }

  /* Cobo's token ids begin with their chain: ETH_USDT is on ETH, ETH is its own coin. */
  private static boolean isOn(PayInTransaction transaction, String chain) {
    return transaction
        .tokenId()
        .asValue()
        .map(token -> token.equals(chain) || token.startsWith(chain + "_"))
        .orElse(true);
  }

  private static boolean is(Received<String> received, String value) {
    return received.asValue().filter(value::equals).isPresent();
  }
}
