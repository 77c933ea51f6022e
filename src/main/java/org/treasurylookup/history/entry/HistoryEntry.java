package org.treasurylookup.history.entry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A line of the history: what was looked up, and what came of it in codes. Nothing of a person and
 * no amount is in it.
 *
 * @param id of the stored look-up, larger for later ones
 * @param target as it is written, such as {@code cobo:order:5001}
 */
public record HistoryEntry(
    long id, String target, Place place, Asker asker, Times times, Reply reply, Result result) {

  /**
   * Where.
   *
   * @param kind what it calls itself
   * @param host that was asked; empty when nothing was sent
   */
  public record Place(String environment, String kind, String host) {}

  /**
   * Who asked.
   *
   * @param user name of the user at this PC
   * @param keyFingerprint of the provider's key that was shown; empty without one
   */
  public record Asker(String user, String keyFingerprint, String version) {}

  /**
   * When.
   *
   * @param started when the request went out, by the PC's clock
   * @param ended when the last byte was in, by the PC's clock
   * @param server the provider's {@code Date}
   */
  public record Times(Instant started, Instant ended, Optional<Instant> server) {}

  /**
   * The answer.
   *
   * @param request what was sent, without headers; empty when nothing was
   * @param sha256 of its body, lower-case hex; empty without one
   * @param signature whether the provider's signature holds, the worst of all answers; empty
   *     without one
   */
  public record Reply(
      String request, Optional<Integer> httpStatus, int bytes, String sha256, String signature) {}

  /**
   * What came of it, in the codes that {@code print} uses.
   *
   * @param outcome {@code found}, {@code notFound} or {@code failed}; {@link #ALTERED} when the row
   *     is not what was stored
   * @param failure code of the failure; empty without one
   * @param status the vendor's word; empty without one
   * @param verdict our code; empty without one
   * @param notes codes of our notes
   * @param level how far the record may be relied on; empty without one
   */
  public record Result(
      String outcome,
      String failure,
      String status,
      String verdict,
      List<String> notes,
      String level) {
    /** The outcome of a row that somebody altered: nothing it says can be relied on. */
    public static final String ALTERED = "altered";

    public Result {
      notes = List.copyOf(notes);
    }

    /** Whether the row is not what was stored. */
    public boolean isAltered() {
      return outcome.equals(ALTERED);
    }
  }

  /** The same line of the row that was made for it. */
  public HistoryEntry storedAs(long number) {
    return new HistoryEntry(number, target, place, asker, times, reply, result);
  }

  /** The same line of a row that is not what was stored: nothing is said of what came of it. */
  public HistoryEntry altered() {
    var nothing = new Result(Result.ALTERED, "", "", "", List.of(), "alarm");
    return new HistoryEntry(id, target, place, asker, times, reply, nothing);
  }
}
