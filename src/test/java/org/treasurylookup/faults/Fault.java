package org.treasurylookup.faults;

import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.treasurylookup.api.http.RequestProgress.Phase;
import org.treasurylookup.faults.HostileServer.Line;
import org.treasurylookup.faults.HostileServer.Script;
import org.treasurylookup.faults.Stage.Way;

/**
 * Something that goes wrong.
 *
 * @param name in a few words
 * @param connectTimeout how long a connection may take to be made
 * @param until the phase in which the time-out ends it; empty when it ends by itself
 */
public record Fault(
    String name, Way way, Setting setting, Duration connectTimeout, Optional<Phase> until) {
  private static final Duration USUAL = Duration.ofSeconds(10);
  private static final Duration SHORT = Duration.ofMillis(100);

  /** Sets the stage. */
  @FunctionalInterface
  public interface Setting {
    /** Makes it go wrong. */
    void on(Stage stage) throws Exception;
  }

  /** A fault on some way. */
  static Fault on(Way way, String name, Setting setting) {
    return new Fault(name, way, setting, USUAL, Optional.empty());
  }

  /** What a server does in place of an answer. */
  static Fault does(String name, Script script) {
    return on(Way.PLAIN, name, stage -> stage.server().plays(script));
  }

  /** What a server answers, byte for byte, before it closes the connection. */
  static Fault says(String name, String answer) {
    return does(
        name,
        line -> {
          line.request();
          line.say(answer);
        });
  }

  /** A record, changed before it is sent as JSON. */
  static Fault record(String name, UnaryOperator<String> change) {
    return does(name, line -> line.say(Records.json(change.apply(body(line)))));
  }

  private static String body(Line line) throws Exception {
    return Records.of(line.request());
  }

  /** The same, ended by the time-out once a phase is reached. */
  Fault until(Phase phase) {
    return new Fault(name, way, setting, connectTimeout, Optional.of(phase));
  }

  /** The same, with little time to connect. */
  Fault hurried() {
    return new Fault(name, way, setting, SHORT, until);
  }

  @Override
  public String toString() {
    return name;
  }
}
