package org.treasurylookup.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.treasurylookup.history.entry.HistoryException;
import org.treasurylookup.history.entry.HistoryException.Reason;
import org.treasurylookup.history.store.HistoryKey;
import org.treasurylookup.history.store.HistoryStore;
import org.treasurylookup.settings.keys.KeyStoreException;
import org.treasurylookup.settings.keys.RememberedKeys;
import org.treasurylookup.settings.keys.Secret;
import org.treasurylookup.text.Text;

/**
 * Opens the store of a home: with its key from the key store, or for this run only where there is
 * no key or no place. A file that cannot be used is set aside under another name, never deleted.
 */
final class StoreOpening {
  private static final String ACCOUNT = "history";
  private static final Duration LONGEST_MAKING = Duration.ofMinutes(2);
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final StorePlace place;
  private final RememberedKeys vault;
  private final Clock clock;
  private Optional<Text> notice = Optional.empty();

  StoreOpening(Path home, RememberedKeys vault, Clock clock) {
    this.place = new StorePlace(home);
    this.vault = vault;
    this.clock = clock;
  }

  boolean isBegun() {
    return place.isBegun();
  }

  Optional<Text> notice() {
    return notice;
  }

  HistoryStore open() throws HistoryException {
    if (!vault.isSupported()) {
      return ofThisRun(vault.whyNone());
    }
    try {
      place.settle(LONGEST_MAKING);
      return open(key());
    } catch (KeyStoreException e) {
      String key = isBegun() ? "history.withheld" : "history.noKey";
      return ofThisRun(Text.of(key, vault.name()));
    } catch (IOException e) {
      return ofThisRun(Text.of("history.noPlace", new HistoryException(Reason.RIGHTS, e).text()));
    }
  }

  private HistoryKey key() throws KeyStoreException, IOException {
    var known = vault.own(ACCOUNT);
    return HistoryKey.of(known.isPresent() ? known.get() : made())
        .orElseThrow(
            () -> new KeyStoreException(KeyStoreException.Reason.UNRELIABLE, vault.name()));
  }

  /*
   * Of two programs that start at a time one makes the key. The key store may ask the user first:
   * what changes a setting meanwhile does not wait for that.
   */
  private Secret made() throws KeyStoreException, IOException {
    var made = new Secret[1];
    var failed = new KeyStoreException[1];
    place.holding(
        LONGEST_MAKING,
        () -> {
          try {
            made[0] = vault.own(ACCOUNT, HistoryKey::fresh);
          } catch (KeyStoreException e) {
            failed[0] = e;
          }
        });
    if (failed[0] != null) {
      throw failed[0];
    }
    return made[0];
  }

  private HistoryStore open(HistoryKey key) throws HistoryException {
    try {
      return HistoryStore.open(place.file(), key);
    } catch (HistoryException e) {
      return switch (e.reason()) {
        case DAMAGED, OTHER_KEY -> {
          setAside();
          yield again(key);
        }
        case NEWER -> ofThisRun(e.text());
        case FULL, RIGHTS, BUSY, BROKEN -> ofThisRun(Text.of("history.noPlace", e.text()));
      };
    }
  }

  private HistoryStore again(HistoryKey key) throws HistoryException {
    try {
      return HistoryStore.open(place.file(), key);
    } catch (HistoryException e) {
      return ofThisRun(Text.of("history.noPlace", e.text()));
    }
  }

  private HistoryStore ofThisRun(Text why) throws HistoryException {
    notice = Optional.of(why);
    return HistoryStore.ofThisRun();
  }

  /** Moves the file out of the way, with the log that belongs to it. */
  void setAside() throws HistoryException {
    var file = place.file();
    var aside = file.resolveSibling("history.damaged-" + STAMP.format(clock.instant()) + ".db");
    try {
      for (String part : new String[] {"", "-wal", "-shm"}) {
        var from = file.resolveSibling(file.getFileName() + part);
        if (Files.exists(from)) {
          Files.move(from, aside.resolveSibling(aside.getFileName() + part));
        }
      }
    } catch (IOException | UncheckedIOException e) {
      throw new HistoryException(Reason.RIGHTS, e);
    }
    notice = Optional.of(Text.of("history.setAside", place.name(aside)));
  }
}
