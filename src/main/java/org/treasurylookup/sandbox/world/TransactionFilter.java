package org.treasurylookup.sandbox.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What {@code GET /transactions} can be asked for. An empty text or set stands for a filter that
 * was not given.
 *
 * @param from in milliseconds, included
 * @param to in milliseconds, included
 */
public record TransactionFilter(
    String requestId,
    Set<String> coboIds,
    Set<String> ids,
    Set<String> hashes,
    Set<String> types,
    Set<String> statuses,
    Set<String> wallets,
    Set<String> chains,
    Set<String> tokens,
    long from,
    long to) {

  WorldRows rows(Supplier<WorldTransactions> list, TransactionFinder finder) {
    if (!ids.isEmpty() || !hashes.isEmpty()) {
      return WorldRows.of(
          named(finder).stream().filter(this::passes).map(WorldTransaction::json).toList());
    }
    var transactions = list.get();
    var rows = new WorldRows(transactions.size(), index -> transactions.at(index).json());
    return all() ? rows : rows.where(index -> passes(transactions.at(index)));
  }

  /** Ids and hashes lead straight to their transactions. */
  private List<WorldTransaction> named(TransactionFinder finder) {
    var named = new ArrayList<WorldTransaction>();
    ids.forEach(id -> finder.find(id).ifPresent(named::add));
    if (ids.isEmpty()) {
      hashes.forEach(hash -> named.addAll(finder.hashed(hash)));
    } else if (!hashes.isEmpty()) {
      named.removeIf(transaction -> !hashes.contains(transaction.hash()));
    }
    return named;
  }

  private boolean all() {
    return requestId.isEmpty()
        && coboIds.isEmpty()
        && types.isEmpty()
        && statuses.isEmpty()
        && wallets.isEmpty()
        && chains.isEmpty()
        && tokens.isEmpty()
        && from == 0
        && to == Long.MAX_VALUE;
  }

  private boolean passes(WorldTransaction transaction) {
    return WorldLists.passes(requestId, transaction.requestId())
        && WorldLists.passes(types, transaction.type())
        && WorldLists.passes(statuses, transaction.status())
        && WorldLists.passes(chains, transaction.chain())
        && WorldLists.passes(tokens, transaction.token())
        && transaction.created() >= from
        && transaction.created() <= to
        && (wallets.isEmpty() || wallets.contains(transaction.walletId()))
        && (coboIds.isEmpty() || coboIds.contains(transaction.coboId()));
  }
}
