package org.treasurylookup.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.treasurylookup.settings.keys.Secrets;

class SharedPaceTest {
  private static final int A_SECOND = ProviderClients.BITGO_PER_SECOND;

  private final ProviderClients providers =
      new ProviderClients(
          () -> {
            throw new AssertionError("nobody is asked");
          },
          new Secrets((_, _) -> Optional.empty()),
          () -> {
            throw new AssertionError("no sandbox is opened");
          },
          Clock.systemUTC());

  @Test
  void environmentsOnOneHostShareItsPaceAndTheOthersHaveTheirs() {
    var pace = providers.pace(URI.create("https://app.bitgo.com"), A_SECOND);
    assertThat(providers.pace(URI.create("https://app.bitgo.com/"), A_SECOND)).isSameAs(pace);
    assertThat(providers.pace(URI.create("https://app.bitgo-test.com"), A_SECOND))
        .isNotSameAs(pace);
  }
}
