package org.treasurylookup.app;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.treasurylookup.domain.provider.Provider;

/** Remembers the keys it reads from standard input, as the form for keys does. */
final class RememberProgram {
  private RememberProgram() {}

  /** Arguments: home and environment. Standard input: the Cobo secret, then the BitGo token. */
  public static void main(String[] arguments) throws Exception {
    try (var wiring = new Wiring(Path.of(arguments[0]));
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII))) {
      var environment = wiring.environments().named(arguments[1]).orElseThrow();
      for (var provider : new Provider[] {Provider.COBO, Provider.BITGO}) {
        wiring.keys().enter(environment, provider, in.readLine().toCharArray());
        wiring.keys().remember(environment, provider);
        System.out.println(provider + " " + wiring.keys().kept(environment, provider));
      }
    }
  }
}
