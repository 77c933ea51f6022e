package org.treasurylookup.faults;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** All faults, in the order of the table; every status is beside them. */
public final class Faults {
  static final Duration USUAL = Duration.ofSeconds(10);

  private Faults() {}

  static Stream<Fault> all() {
    return Stream.of(
            ConnectionFaults.names(),
            ConnectionFaults.connections(),
            ConnectionFaults.encryption(),
            ConnectionFaults.proxies(),
            Http2Faults.silent(),
            Http2Faults.ended(),
            Http2Faults.away(),
            Http2Faults.wrong(),
            AnswerFaults.transfer(),
            AnswerFaults.lengths(),
            AnswerFaults.texts(),
            StatusFaults.informational(),
            StatusFaults.waits(),
            StatusFaults.clocks())
        .flatMap(List::stream);
  }

  /** One of them. */
  public static Fault named(String name) {
    return all().filter(fault -> fault.name().equals(name)).findFirst().orElseThrow();
  }
}
