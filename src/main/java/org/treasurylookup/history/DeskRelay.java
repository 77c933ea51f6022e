package org.treasurylookup.history;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.history.desk.DeskDatabase;
import org.treasurylookup.history.desk.DeskItems;
import org.treasurylookup.history.desk.DeskTables;
import org.treasurylookup.history.entry.DeskException;
import org.treasurylookup.history.entry.DeskException.Reason;
import org.treasurylookup.history.entry.DeskLook;
import org.treasurylookup.history.entry.HistoryException;
import org.treasurylookup.history.entry.HistoryQuery;
import org.treasurylookup.history.store.DeskKeys;
import org.treasurylookup.history.store.DeskOutbox;
import org.treasurylookup.history.store.HistoryKey;
import org.treasurylookup.history.store.OutboxLine;
import org.treasurylookup.text.Text;

/**
 * Carries what the store of this PC keeps to the desk, and questions. Each step is counted as done
 * once the desk has it, so whatever ends in between, the next run begins where the desk stands.
 * Blocking, one thread at a time.
 */
final class DeskRelay {
  private static final int LINES = 500;
  private static final int FINDINGS = 50;

  private final DeskLogin login;
  private final LookupHistory history;
  private final Supplier<String> workstation;
  private @Nullable String name;
  private @Nullable DeskDatabase database;
  private @Nullable DeskTables tables;
  private volatile @Nullable ItemExchange exchange;

  DeskRelay(DeskLogin login, LookupHistory history, Supplier<String> workstation) {
    this.login = login;
    this.history = history;
    this.workstation = workstation;
  }

  private record Lines(UUID store, List<OutboxLine> lines) {}

  /**
   * Tells the desk some of what it does not know yet.
   *
   * @return whether there may be more
   */
  boolean send() throws DeskException {
    var open = connected();
    var next = history.ask(it -> lines(it.outbox())).join();
    if (!next.lines().isEmpty()) {
      open.add(next.store(), name(), next.lines());
      long upTo = next.lines().getLast().seq();
      history.ask(it -> sent(() -> it.outbox().linesSent(upTo))).join();
      return true;
    }
    var keys = login.keys();
    var key = keys.latest();
    return key.isPresent()
        && (exchange(key.get(), keys)
            || (login.place().findings() && sendFindings(open, next.store(), key.get())));
  }

  private boolean exchange(HistoryKey key, DeskKeys keys) throws DeskException {
    var open = database;
    var names = exchange;
    return open != null && names != null && names.run(new DeskItems(open), key, keys);
  }

  /** Exchanges names and notes too, from now on. */
  void share(ItemExchange names) {
    exchange = names;
  }

  private String name() {
    var known = name == null ? workstation.get() : name;
    name = known;
    return known;
  }

  private boolean sendFindings(DeskTables open, UUID store, HistoryKey key) throws DeskException {
    var next = history.ask(it -> it.outbox().findings(key, FINDINGS)).join();
    if (next.isEmpty()) {
      return false;
    }
    open.add(store, next.sealed());
    history.ask(it -> sent(() -> it.outbox().findingsSent(next.upTo()))).join();
    return true;
  }

  private static Lines lines(DeskOutbox outbox) throws HistoryException {
    return new Lines(outbox.store(), outbox.lines(LINES));
  }

  @FunctionalInterface
  private interface Change {
    void make() throws HistoryException;
  }

  private static boolean sent(Change change) throws HistoryException {
    change.make();
    return true;
  }

  /**
   * Why not all is shared or read, though the desk was reached: a key that is not known here, or no
   * room.
   */
  Optional<Text> lack() throws DeskException {
    var keys = login.keys();
    if (keys.latest().isEmpty()) {
      return Optional.of(new DeskException(Reason.KEY).text());
    }
    return connected().latestKeys().stream()
        .filter(name -> keys.named(name).isEmpty())
        .findFirst()
        .map(name -> Text.of("desk.otherKey", name))
        .or(() -> Optional.ofNullable(exchange).flatMap(ItemExchange::lack));
  }

  /** How many lines the desk was not told of, or not of what was found. */
  long waiting() {
    boolean findings = login.place().findings() && login.keys().latest().isPresent();
    return history.ask(it -> it.outbox().waiting(findings)).join();
  }

  /**
   * Who looked something up, latest first.
   *
   * @param others whether the look-ups of this PC are left out
   */
  List<DeskLook> looks(HistoryQuery query, boolean others, int limit) throws DeskException {
    var own =
        others
            ? Optional.of(history.ask(it -> it.outbox().store()).join())
            : Optional.<UUID>empty();
    return connected().looks(query, login.keys(), own, limit);
  }

  private DeskTables connected() throws DeskException {
    var open = tables;
    if (open == null) {
      var fresh = login.open(login.place().login());
      database = fresh;
      open = DeskTables.of(fresh);
      tables = open;
    }
    return open;
  }

  /** Whether there is a connection, as far as is known. */
  boolean isConnected() {
    return tables != null;
  }

  /** Lets go of the connection; the next that is asked opens another. */
  void disconnect() {
    if (database != null) {
      database.close();
    }
    database = null;
    tables = null;
    var names = exchange;
    if (names != null) {
      names.again();
    }
  }
}
