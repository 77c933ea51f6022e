package org.treasurylookup.app.command;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.file.HomeFolder;
import org.treasurylookup.settings.file.SettingsException;
import org.treasurylookup.settings.keys.SecretInput;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options every command has, before or after its name. */
final class CommonOptions {
  @Option(
      names = "--home",
      scope = ScopeType.INHERIT,
      paramLabel = "DIR",
      description = "Folder of settings and stored answers (default: per operating system).")
  @Nullable Path home;

  @Option(
      names = "--secrets",
      scope = ScopeType.INHERIT,
      paramLabel = "-",
      description =
          "Read secrets for this run from standard input, one JSON object: "
              + "{\"cobo\":{\"secret\":\"hex\"},\"bitgo\":{\"token\":\"...\"}}.")
  @Nullable String secrets;

  @Option(
      names = "--environment",
      scope = ScopeType.INHERIT,
      paramLabel = "NAME",
      description = "Environment to ask: sandbox, development, production or one of your own.")
  @Nullable String environment;

  /** Builds the run. */
  Wiring wire() {
    return new Wiring(HomeFolder.require(home == null ? HomeFolder.standard() : home));
  }

  /** The environment asked for, its secrets read if they were announced. */
  Environment environment(Wiring wiring) {
    return environment(wiring, Optional.ofNullable(environment));
  }

  /** An environment by its name, which the secrets are of if they were announced. */
  Environment environment(Wiring wiring, Optional<String> name) {
    var chosen = wiring.environments().choose(name);
    if (secrets != null) {
      if (!secrets.equals("-")) {
        throw new SettingsException("secrets.notAnArgument");
      }
      SecretInput.read(System.in, chosen, wiring.secrets());
      if (wiring.secrets().holds(chosen, Provider.COBO)) {
        wiring
            .secrets()
            .get(chosen, Provider.COBO)
            .ifPresent(secret -> wiring.surroundings().check(secret));
      }
    }
    return chosen;
  }
}
