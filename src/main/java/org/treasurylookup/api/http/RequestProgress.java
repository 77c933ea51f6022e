package org.treasurylookup.api.http;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How far a question has come. Safe to use from several threads. */
public final class RequestProgress {
  private final Consumer<Step> listener;
  private volatile Phase phase = Phase.WAITING_FOR_TURN;
  private volatile @Nullable ConnectionFacts connection;

  /** Tells the listener each step, on the thread that makes it. */
  public RequestProgress(Consumer<Step> listener) {
    this.listener = listener;
  }

  /** Tells nobody. */
  public static RequestProgress silent() {
    return new RequestProgress(_ -> {});
  }

  public Phase phase() {
    return phase;
  }

  /** The connection used last, once there is one. */
  public Optional<ConnectionFacts> connection() {
    return Optional.ofNullable(connection);
  }

  void connectedBy(ConnectionFacts facts) {
    connection = facts;
  }

  /** The key is fetched, for which a key store may ask the user first. */
  public void awaitingKey() {
    enter(Phase.AWAITING_KEY);
  }

  /** There is a key, or none: the question can go on. */
  public void keyRead() {
    enter(Phase.WAITING_FOR_TURN);
  }

  void enter(Phase next) {
    phase = next;
    listener.accept(new Step(next, Duration.ZERO));
  }

  void waiting(Duration time) {
    phase = Phase.WAITING_AS_TOLD;
    listener.accept(new Step(Phase.WAITING_AS_TOLD, time));
  }

  /**
   * A step.
   *
   * @param phase what is being done
   * @param pause how long it will wait, when that is known
   */
  public record Step(Phase phase, Duration pause) {}

  /** Phases of a question. */
  public enum Phase {
    /** The key store of this PC has not given the key yet; it may wait for its password. */
    AWAITING_KEY,
    /** The pace limit holds it back. */
    WAITING_FOR_TURN,
    /** Looking the host up and connecting. */
    CONNECTING,
    /** Agreeing on encryption. */
    SECURING,
    /** Sent, waiting for the answer. */
    WAITING,
    /** Reading the answer. */
    READING,
    /** The provider asked to wait (HTTP 429). */
    WAITING_AS_TOLD
  }
}
