package org.treasurylookup.history.store;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.treasurylookup.history.entry.AuditLine;
import org.treasurylookup.history.entry.AuditLink;
import org.treasurylookup.history.entry.HistoryException;

/**
 * Which lines of the audit were sent on. The last of them is known by its number and its hash: a
 * number alone would keep back what stands under the same one in an audit that took the place of
 * the one that was sent, or lost lines of its end. Blocking, as the store is.
 */
public final class AuditOutbox {
  private static final String SENT = "sent";
  private static final Pattern FORM = Pattern.compile("(\\d{1,18})( [0-9a-f]{64})?");

  private final HistoryDatabase database;
  private final AuditTable audit;
  private final AboutTable about;

  AuditOutbox(HistoryDatabase database, AuditTable audit) {
    this.database = database;
    this.audit = audit;
    this.about = new AboutTable(database);
  }

  /**
   * The last line that was sent on.
   *
   * @param number 0 for none
   * @param hash empty where an earlier version of the program did not note it
   */
  private record Position(long number, String hash) {
    private static final Position NONE = new Position(0, "");
    private static final Position UNREADABLE = new Position(-1, "");

    static Position of(String text) {
      var form = FORM.matcher(text);
      if (!form.matches()) {
        return text.isEmpty() ? NONE : UNREADABLE;
      }
      String hash = form.group(2);
      return new Position(Long.parseLong(form.group(1)), hash == null ? "" : hash.strip());
    }

    boolean is(AuditLink link) {
      return link.number() == number && (hash.isEmpty() || hash.equals(link.hash()));
    }

    @Override
    public String toString() {
      return number < 0 ? "-" : (number + " " + hash).strip();
    }
  }

  private Position position() throws SQLException {
    return Position.of(new String(about.get(SENT), StandardCharsets.UTF_8));
  }

  private boolean isOfThisAudit(Position sent) throws SQLException {
    return sent.equals(Position.NONE)
        || audit.after(sent.number() - 1, 1).stream().anyMatch(sent::is);
  }

  /**
   * Begins with the first line once more where what was sent on is not of this audit.
   *
   * @param line says so in the audit itself; made of number and hash of the last line that was sent
   * @return whether that is so
   */
  public boolean beginAnew(Function<String, AuditLine> line) throws HistoryException {
    return HistoryStore.tried(
        () -> !isOfThisAudit(position()) && database.write(() -> begunAnew(line)));
  }

  /* Another program may have done so meanwhile. */
  private boolean begunAnew(Function<String, AuditLine> line) throws SQLException {
    var sent = position();
    boolean other = !isOfThisAudit(sent);
    if (other) {
      audit.add(line.apply(sent.toString()));
      about.put(SENT, Position.NONE.toString());
    }
    return other;
  }

  /** The lines that were not sent on yet, oldest first, as they stand. */
  public List<AuditLink> waiting(int limit) throws HistoryException {
    return HistoryStore.tried(
        () -> {
          var sent = position();
          return audit.after(isOfThisAudit(sent) ? sent.number() : 0, limit);
        });
  }

  /** Notes that the lines of the audit up to one were sent on. */
  public void sent(AuditLink last) throws HistoryException {
    database.change(() -> about.put(SENT, new Position(last.number(), last.hash()).toString()));
  }
}
