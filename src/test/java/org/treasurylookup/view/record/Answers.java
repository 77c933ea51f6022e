package org.treasurylookup.view.record;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.Target;

/** Findings as the program makes them, from the sandbox's real answers; each is asked for once. */
public final class Answers {
  private static final Map<String, Finding> KNOWN = new ConcurrentHashMap<>();
  private static final Wiring WIRING = new Wiring(Path.of("target", "no-home"));

  private Answers() {}

  /** What a look-up of a written target, such as {@code cobo:order:5001}, finds. */
  public static Finding of(String target) {
    return KNOWN.computeIfAbsent(target, Answers::find);
  }

  private static Finding find(String target) {
    return WIRING
        .lookups()
        .find(
            Target.parse(target).orElseThrow(),
            WIRING.environments().first(),
            new Cancellation(),
            new RequestProgress(_ -> {}));
  }
}
