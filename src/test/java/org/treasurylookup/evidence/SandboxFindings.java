package org.treasurylookup.evidence;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.domain.provider.BitgoRoute;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.lookup.search.SearchKind;
import org.treasurylookup.lookup.search.SearchParser;
import org.treasurylookup.lookup.search.SearchPlace;
import org.treasurylookup.lookup.search.SearchRow;
import org.treasurylookup.settings.keys.MemoryKeyStore;

/** Findings asked from the sandbox, over the wire. */
public final class SandboxFindings {
  private SandboxFindings() {}

  /** Asks for targets, one after the other. */
  public static List<Finding> of(Path home, String... targets) {
    try (var wiring = new Wiring(home, home.resolve("no-policy.json"), new MemoryKeyStore())) {
      var sandbox = wiring.environments().first();
      return Stream.of(targets)
          .map(target -> Target.parse(target).orElseThrow())
          .map(
              target ->
                  wiring
                      .lookups()
                      .find(target, sandbox, new Cancellation(), new RequestProgress(_ -> {})))
          .toList();
    }
  }

  /** The first rows of every list there is. */
  static List<Finding> rows(Path home) {
    try (var wiring = new Wiring(home, home.resolve("no-policy.json"), new MemoryKeyStore())) {
      var sandbox = wiring.environments().first();
      return Stream.of(SearchKind.values())
          .map(kind -> new SearchParser(kind, BitgoRoute.ADMIN).read("").query().orElseThrow())
          .flatMap(
              query ->
                  wiring
                      .searches()
                      .read(
                          query,
                          sandbox,
                          SearchPlace.FIRST,
                          3,
                          new Cancellation(),
                          RequestProgress.silent())
                      .rows()
                      .stream())
          .map(SearchRow::finding)
          .toList();
    }
  }
}
