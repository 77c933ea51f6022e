package org.treasurylookup.domain.answer;

import java.util.List;
import java.util.Optional;
import org.treasurylookup.text.Text;

/**
 * Why there is no record: a result to read, not an exception.
 *
 * @param headline what happened in plain words
 * @param causes likely causes in order, with what could be tested
 * @param httpStatus HTTP status, if there was an answer
 * @param vendorCode the vendor's own error code, if the body had one
 * @param vendorMessage the vendor's own words, untrusted text
 * @param requestId the vendor's id of the request ({@code error_id}, {@code Request-ID})
 */
public record Failure(
    FailureCode code,
    Text headline,
    List<Cause> causes,
    Text next,
    Optional<Integer> httpStatus,
    Optional<String> vendorCode,
    Optional<String> vendorMessage,
    Optional<String> requestId) {

  private static final String OWN_OF_COMMAND = "failure.NO_CREDENTIALS.next";

  public Failure {
    causes = List.copyOf(causes);
  }

  /** A failure on the way, before any answer. */
  public static Failure onTheWay(FailureCode code, Text headline, List<Cause> causes, Text next) {
    return new Failure(
        code,
        headline,
        causes,
        next,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** What to do next, with the ways that a command has besides those of the window. */
  public Text nextOfCommand() {
    return next.key().equals(OWN_OF_COMMAND)
        ? new Text(next.key() + ".command", next.arguments())
        : next;
  }

  /** The causes that no test ruled out. */
  public List<Cause> possible() {
    return causes.stream().filter(cause -> cause.tested() != Tested.RULED_OUT).toList();
  }

  /** A likely cause, and whether the program could test it. */
  public record Cause(Text text, Tested tested) {
    /** A cause the program cannot test. */
    public static Cause untested(Text text) {
      return new Cause(text, Tested.NOT);
    }
  }

  /** Outcome of testing a cause, the one that says most first. */
  public enum Tested {
    /** This is it. */
    CONFIRMED,
    /** This is not it. */
    RULED_OUT,
    /** Cannot be told from here. */
    NOT
  }
}
