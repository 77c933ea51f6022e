package org.treasurylookup.history.store;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.treasurylookup.history.entry.AuditLine;
import org.treasurylookup.history.entry.AuditLink;
import org.treasurylookup.history.entry.AuditReport;
import org.treasurylookup.history.entry.HistoryEntry;
import org.treasurylookup.history.entry.HistoryException;
import org.treasurylookup.history.entry.HistoryException.Reason;
import org.treasurylookup.history.entry.HistoryQuery;
import org.treasurylookup.history.entry.KeptLook;
import org.treasurylookup.history.entry.LookedUpRecord;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.KeptFinding;

/**
 * What was looked up, in a file of this PC or for this run only. Blocking, one thread at a time;
 * other programs may use the same file meanwhile.
 */
public final class HistoryStore implements AutoCloseable {
  private static final int FEW = 32;
  private static final int MANY = 512;

  private final HistoryDatabase database;
  private final FindingTable findings;
  private final AuditTable audit;
  private final OwnNoteTable notes;
  private final UserRecords own;
  private final StoredSearch search;
  private int unmerged;

  private HistoryStore(HistoryDatabase database, HistoryKey key) {
    this.database = database;
    this.findings = new FindingTable(database, key);
    this.audit = new AuditTable(database, key);
    this.notes = new OwnNoteTable(database, key);
    this.own = new UserRecords(database, notes, new RecentTable(database, key), audit);
    this.search = new StoredSearch(database, key, findings, notes);
  }

  /**
   * Opens a file, which is made if there is none.
   *
   * @throws HistoryException when it cannot be used; it is then as it was
   */
  public static HistoryStore open(Path file, HistoryKey key) throws HistoryException {
    var database = HistoryDatabase.open(file);
    try {
      if (!isOf(database, key)) {
        throw new HistoryException(Reason.OTHER_KEY);
      }
      return new HistoryStore(database, key);
    } catch (SQLException e) {
      database.close();
      throw HistoryDatabase.problem(e);
    } catch (HistoryException e) {
      database.close();
      throw e;
    }
  }

  /** A store that is gone when the program ends. */
  public static HistoryStore ofThisRun() throws HistoryException {
    return new HistoryStore(HistoryDatabase.inMemory(), HistoryKey.ofThisRun());
  }

  private static boolean isOf(HistoryDatabase database, HistoryKey key) throws SQLException {
    return database.write(
        () -> {
          var about = new AboutTable(database);
          about.begin("key", key.mark());
          boolean its = MessageDigest.isEqual(key.mark(), about.get("key"));
          if (its) {
            RowSeal.sealEarlier(database, key);
          }
          return its;
        });
  }

  /** Whether it is there when the program starts again. */
  public boolean isLasting() {
    return database.file().isPresent();
  }

  /** Adds a look-up and its line in the audit. When this returns, the disk has both. */
  public HistoryEntry add(Finding finding, HistoryEntry.Asker asker) throws HistoryException {
    return add(List.of(new UnkeptLook(finding, asker))).getFirst();
  }

  /**
   * Adds look-ups and their lines in the audit, all or none. When this returns, the disk has them.
   */
  public List<HistoryEntry> add(List<UnkeptLook> looks) throws HistoryException {
    return database.change(() -> added(looks));
  }

  private List<HistoryEntry> added(List<UnkeptLook> looks) throws SQLException {
    var facts = looks.stream().map(look -> EntryFacts.of(look.finding(), look.asker())).toList();
    long line = audit.add(facts.stream().map(AuditLine::of).toList());
    var entries = findings.add(looks, facts, line);
    unmerged += looks.size();
    return entries;
  }

  public void add(AuditLine line) throws HistoryException {
    database.change(() -> audit.add(line));
  }

  public DeskOutbox outbox() {
    return new DeskOutbox(database, findings);
  }

  /** Checks the audit, and reads it up to the first line that is not what was written. */
  public AuditReport check(Consumer<AuditLink> reader) throws HistoryException {
    return tried(() -> audit.check(reader));
  }

  /** The lines of the audit that wait to be sent on. */
  public AuditOutbox auditOutbox() {
    return new AuditOutbox(database, audit);
  }

  /** What fits a query, latest first. */
  public List<HistoryEntry> list(HistoryQuery query, int limit) throws HistoryException {
    return tried(() -> search.list(query, limit));
  }

  /** The records that fit a query, each by its latest look-up that does, latest first. */
  public List<LookedUpRecord> records(HistoryQuery query, int limit) throws HistoryException {
    return tried(() -> search.records(query, limit));
  }

  /**
   * Decrypts the words of some more look-ups for searching, latest first: from then on a part of a
   * word finds them.
   *
   * @return whether there are more
   */
  public boolean openWords() throws HistoryException {
    return tried(search::open);
  }

  /** Holds no decrypted words any more. */
  public void closeWords() {
    search.close();
  }

  /** Notes of one's own, and what is recent, pinned and watched. */
  public UserRecords own() {
    return own;
  }

  /** The last look at the record before a finding's that it can be compared with. */
  public Optional<HistoryEntry> before(Finding finding) throws HistoryException {
    return tried(() -> findings.before(finding));
  }

  /** The last look-up of a target with a record that can be relied on. */
  public Optional<HistoryEntry> latest(String target, String environment) throws HistoryException {
    return tried(() -> findings.latest(target, environment));
  }

  /** The last looks at a target, latest first. */
  public List<KeptLook> looks(String target, String environment, int most) throws HistoryException {
    return tried(
        () -> {
          List<KeptLook> looks = new ArrayList<>();
          for (var entry : findings.of(target, environment, most)) {
            looks.add(new KeptLook(entry, findings.content(entry)));
          }
          return looks;
        });
  }

  /** What was kept of a look-up; empty when it is gone, or was changed since it was stored. */
  public Optional<KeptFinding> content(HistoryEntry entry) throws HistoryException {
    return tried(() -> findings.content(entry));
  }

  /** Forgets the look-ups of a record; how many there were. */
  public int forget(String target, String environment, AuditLine line) throws HistoryException {
    return forgotten(
        () -> {
          notes.remove(target, environment);
          return findings.forget(target, environment);
        },
        line);
  }

  /** Forgets all look-ups; how many there were. */
  public int forgetAll(AuditLine line) throws HistoryException {
    return forgotten(findings::forgetAll, line);
  }

  private int forgotten(HistoryDatabase.Work<Integer> deletion, AuditLine line)
      throws HistoryException {
    return tried(
        () -> {
          int count =
              database.write(
                  () -> {
                    audit.add(line);
                    return deletion.run();
                  });
          search.forget();
          database.compact();
          return count;
        });
  }

  /** Forgets look-ups that ended before a time; how many there were. */
  public int forgetBefore(Instant time) throws HistoryException {
    return tried(
        () -> {
          int count = database.write(() -> findings.forgetBefore(time));
          if (count > 0) {
            search.forget();
            database.compact();
          }
          return count;
        });
  }

  /**
   * Brings what was written into the file itself, when there is something and time for it.
   *
   * @param idle whether nobody waits
   */
  public void tidy(boolean idle) throws HistoryException {
    if (unmerged >= MANY || (idle && unmerged >= FEW)) {
      tried(
          () -> {
            database.checkpoint();
            unmerged = 0;
            return unmerged;
          });
    }
  }

  static <T> T tried(HistoryDatabase.Work<T> work) throws HistoryException {
    try {
      return work.run();
    } catch (SQLException e) {
      throw HistoryDatabase.problem(e);
    }
  }

  HistoryDatabase database() {
    return database;
  }

  @Override
  public void close() {
    database.close();
  }
}
