package org.treasurylookup.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.treasurylookup.api.http.PemFile;
import org.treasurylookup.settings.EffectiveSettings;
import org.treasurylookup.settings.Policy;
import org.treasurylookup.settings.Preferences;

class RunConnectionsTest {
  private static final EffectiveSettings STANDARD =
      new EffectiveSettings(Policy.NONE, Preferences.STANDARD);

  private final List<Runnable> later = new ArrayList<>();

  @Test
  void whoChangesTheWayDoesNotWaitUntilTheOldOneIsClosedAndAsksTheNewOneAtOnce() {
    var network =
        new RunNetwork(new PemFile(List.of(), List.of()), () -> STANDARD, _ -> Optional.empty());
    try (var connections = new RunConnections(network)) {
      var old = connections.client();
      assertThat(connections.client()).isSameAs(old);
      connections.closeClient(later::add);
      assertThat(connections.client()).isNotSameAs(old);
      assertThat(later).hasSize(1);
      connections.closeClient(later::add);
      connections.closeClient(later::add);
      assertThat(later).hasSize(2);
      later.forEach(Runnable::run);
    }
  }
}
