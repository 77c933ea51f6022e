package org.treasurylookup.history;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.treasurylookup.history.desk.DeskItems;
import org.treasurylookup.history.entry.DeskException;
import org.treasurylookup.history.entry.DeskItem;
import org.treasurylookup.history.store.DeskKeys;
import org.treasurylookup.history.store.HistoryKey;
import org.treasurylookup.history.store.ItemOutbox.Progress;
import org.treasurylookup.text.Text;

/**
 * Tells the desk of names and notes that changed here, and takes those that changed elsewhere.
 * Blocking, on the thread of the desk.
 */
final class ItemExchange {
  private static final int ITEMS = 200;

  private final LookupHistory history;
  private final Supplier<List<DeskItem>> own;
  private final Function<DeskItem, Optional<Text>> taker;
  private Optional<Text> lack = Optional.empty();
  private long read;

  /**
   * An exchange.
   *
   * @param own what there is here, asked for when the desk is for the first time
   * @param taker takes what changed elsewhere, unless what is here is later; says why it could not
   *     be kept
   */
  ItemExchange(
      LookupHistory history,
      Supplier<List<DeskItem>> own,
      Function<DeskItem, Optional<Text>> taker) {
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
    long from = lack.isPresent() ? read : progress.seen();
    var page = desk.after(from, keys, ITEMS);
    page.items().forEach(this::take);
    if (page.upTo() > from) {
      read = page.upTo();
      if (lack.isEmpty()) {
        note(name, new Progress(read, progress.offered()), List.of());
      }
      return true;
    }
    if (!progress.offered()) {
      note(name, new Progress(progress.seen(), true), own.get());
      return true;
    }
    return false;
  }

  private void take(DeskItem item) {
    var problem = taker.apply(item);
    lack = lack.or(() -> problem);
  }

  /** Why something that changed elsewhere is not kept here; empty when all is. */
  Optional<Text> lack() {
    return lack.map(why -> Text.of("desk.untaken", why));
  }

  /** Takes what could not be kept again, and all after it: until then that is not noted as read. */
  void again() {
    lack = Optional.empty();
  }

  private void note(String key, Progress now, List<DeskItem> first) {
    history.ask(store -> store.outbox().items().progress(key, now, first)).join();
  }
}
