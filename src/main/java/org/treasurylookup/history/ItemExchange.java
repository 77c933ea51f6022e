package org.treasurylookup.history;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.treasurylookup.history.desk.DeskItems;
import org.treasurylookup.history.entry.DeskException;
import org.treasurylookup.history.entry.DeskItem;
import org.treasurylookup.history.store.DeskKeys;
import org.treasurylookup.history.store.HistoryKey;
import org.treasurylookup.history.store.ItemOutbox.Progress;

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
   * @param own what there is here, asked for when the desk is for the first time
   * @param taker takes what changed elsewhere, unless what is here is later
   */
  ItemExchange(LookupHistory history, Supplier<List<DeskItem>> own, Consumer<DeskItem> taker) {
    this.history = history;
    this.own = own;
    this.taker = taker;
  }

  /**
   * Exchanges some of them. Under a key that is new here all is read again, and then all that is
   * here is offered: others may have the new key alone.
   *
   * @return whether there may be more
   */
  boolean run(DeskItems desk, HistoryKey key, DeskKeys keys) throws DeskException {
    var waiting = history.ask(store -> store.outbox().items().waiting(ITEMS)).join();
    if (waiting.upTo() > 0) {
      desk.add(key, waiting.items());
      history.ask(store -> store.outbox().items().sent(waiting.upTo())).join();
      return true;
    }
    String name = key.fingerprint();
    var progress = history.ask(store -> store.outbox().items().progress(name)).join();
    var page = desk.after(progress.seen(), keys, ITEMS);
    page.items().forEach(taker);
    if (page.upTo() > progress.seen()) {
      note(name, new Progress(page.upTo(), progress.offered()), List.of());
      return true;
    }
    if (!progress.offered()) {
      note(name, new Progress(progress.seen(), true), own.get());
      return true;
    }
    return false;
  }

  private void note(String key, Progress now, List<DeskItem> first) {
    history.ask(store -> store.outbox().items().progress(key, now, first)).join();
  }
}
