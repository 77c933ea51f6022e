package org.treasurylookup.app;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.settings.keys.MemoryKeyStore;

/** What joins the parts of a run. */
class WiringTest {
  @TempDir Path home = Path.of("");

  @Test
  void whatIsAskedWhileTheProgramEndsIsNotAskedAndDisturbsNobody() {
    var wiring = new Wiring(home, home.resolve("policy.json"), new MemoryKeyStore());
    var sandbox = wiring.environments().first();
    wiring.close();
    assertThatCode(
            () ->
                wiring
                    .helpfulLookups()
                    .start(Target.of(Target.Kind.COBO_ORDER, "5001"), sandbox, _ -> {}, _ -> {}))
        .doesNotThrowAnyException();
  }
}
