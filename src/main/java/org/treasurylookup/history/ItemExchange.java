package org.treasurylookup.history;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.treasurylookup.history.desk.DeskItems;
import org.treasurylookup.history.entry.DeskException;
import org.treasurylookup.history.entry.DeskItem;
import org.treasurylookup.history.store.HistoryKey;

/**
 * Tells the desk of names and notes that changed here, and takes those that changed elsewhere.
 * Blocking, on the thread of the desk.
 */
final class ItemExchange {
  private static final int ITEMS = 200;

  private final LookupHistory history;
  private final Supplier<List<DeskItem>> own;
  private final Consumer<DeskItem> taker;

  /**
   * An exchange.
   *
   * @param own what there is here, asked for before the desk is for the first time
   * @param taker takes what changed elsewhere, unless what is here is later
   */
  ItemExchange(LookupHistory history, Supplier<List<DeskItem>> own, Consumer<DeskItem> taker) {
    this.history = history;
    this.own = own;
    this.taker = taker;
  }

  /**
   * Exchanges some of them.
   *
   * @return whether there may be more
   */
  boolean run(DeskItems desk, HistoryKey key) throws DeskException {
    long seen = history.ask(store -> store.outbox().items().seen()).join();
    if (seen < 0) {
      var first = own.get();
      history.ask(store -> store.outbox().items().seen(0, first)).join();
      return true;
    }
    var waiting = history.ask(store -> store.outbox().items().waiting(ITEMS)).join();
    if (waiting.upTo() > 0) {
      desk.add(key, waiting.items());
      history.ask(store -> store.outbox().items().sent(waiting.upTo())).join();
      return true;
    }
    var page = desk.after(seen, key, ITEMS);
    page.items().forEach(taker);
    if (page.upTo() > seen) {
      history.ask(store -> store.outbox().items().seen(page.upTo(), List.of())).join();
    }
    return page.upTo() > seen;
  }
}
