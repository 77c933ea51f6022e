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
import org.treasurylookup.history.store.WriteAheadMode;
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
  private static final String OTHER_KEY = "other-key";
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
        case DAMAGED -> {
          setAside();
          yield again(key);
        }
        case OTHER_KEY -> ofThisKey(key);
        case NEWER -> ofThisRun(e.text());
        case FULL, RIGHTS, BUSY, BROKEN -> ofThisRun(Text.of("history.noPlace", e.text()));
      };
    }
  }

  /* Of two programs that start at a time one makes room; the other finds a store of its key. */
  private HistoryStore ofThisKey(HistoryKey key) throws HistoryException {
    var failed = new HistoryException[1];
    try {
      place.holding(
          LONGEST_MAKING,
          () -> {
            try {
              makeRoom(key);
            } catch (HistoryException e) {
              failed[0] = e;
            }
          });
    } catch (IOException e) {
      failed[0] = new HistoryException(Reason.RIGHTS, e);
    }
    return failed[0] == null ? again(key) : ofThisRun(Text.of("history.noPlace", failed[0].text()));
  }

  /*
   * The key is kept under the name of the folder: one that was moved has another, until it is back.
   * A program that has a store open would go on writing it, and take the log of the next one away.
   */
  private void makeRoom(HistoryKey key) throws HistoryException {
    var file = place.file();
    if (isOf(file, key)) {
      return;
    }
    if (!WriteAheadMode.end(file)) {
      throw new HistoryException(Reason.BUSY);
    }
    var others = place.asides(OTHER_KEY);
    var aside = setAside(OTHER_KEY);
    for (var other : others) {
      move(other, file);
      if (isOf(file, key)) {
        return;
      }
      move(file, other);
    }
    notice = Optional.of(Text.of("history.otherKey", place.name(aside)));
  }

  private static boolean isOf(Path file, HistoryKey key) {
    try (var _ = HistoryStore.open(file, key)) {
      return true;
    } catch (HistoryException _) {
      return false;
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

  /** Moves a file that cannot be used out of the way. */
  void setAside() throws HistoryException {
    notice = Optional.of(Text.of("history.setAside", place.name(setAside("damaged"))));
  }

  private Path setAside(String why) throws HistoryException {
    var aside = place.aside(why, STAMP.format(clock.instant()));
    move(place.file(), aside);
    return aside;
  }

  /* With the log that belongs to it. */
  private static void move(Path file, Path to) throws HistoryException {
    try {
      for (String part : new String[] {"", "-wal", "-shm"}) {
        var from = file.resolveSibling(file.getFileName() + part);
        if (Files.exists(from)) {
          Files.move(from, to.resolveSibling(to.getFileName() + part));
        }
      }
    } catch (IOException | UncheckedIOException e) {
      throw new HistoryException(Reason.RIGHTS, e);
    }
  }
}
