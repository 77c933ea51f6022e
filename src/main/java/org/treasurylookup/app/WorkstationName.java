package org.treasurylookup.app;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What this PC calls itself. */
final class WorkstationName {
  private static final int LONGEST = 100;

  private WorkstationName() {}

  /** The name; may ask the network for it. */
  static String find() {
    String name =
        Stream.of("COMPUTERNAME", "HOSTNAME")
            .map(System::getenv)
            .filter(Objects::nonNull)
            .filter(each -> !each.isBlank())
            .findFirst()
            .or(WorkstationName::ofNetwork)
            .orElse("?");
    return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
  }

  private static Optional<String> ofNetwork() {
    try {
      return Optional.of(InetAddress.getLocalHost().getHostName());
    } catch (UnknownHostException _) {
      return Optional.empty();
    }
  }
}
