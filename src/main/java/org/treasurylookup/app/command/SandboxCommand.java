package org.treasurylookup.app.command;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.treasurylookup.sandbox.Sandbox;
import org.treasurylookup.sandbox.SandboxOptions;
import org.treasurylookup.settings.file.SettingsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sandbox}: serves the sandbox for both providers until stopped. */
@Command(
    name = "sandbox",
    description = "Serve the sandbox for both providers on 127.0.0.1 until stopped.",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramCommands.VersionText.class)
final class SandboxCommand implements Callable<Integer> {

  @Option(
      names = "--port",
      defaultValue = "0",
      paramLabel = "N",
      description = "Port to listen on; 0, the default, takes a free one.")
  int port;

  @Option(
      names = "--without",
      split = ",",
      paramLabel = "SCOPE",
      description = "Permissions to take away from the demo key and tokens; the banner lists them.")
  Set<String> without = Set.of();

  @Option(
      names = "--orders",
      defaultValue = "3000",
      paramLabel = "N",
      description = "About how many orders there are; ${DEFAULT-VALUE} if nothing is said.")
  int orders;

  @Override
  public Integer call() throws InterruptedException {
    try (var sandbox = start()) {
      System.out.print(sandbox.banner());
      System.out.flush();
      new CountDownLatch(1).await();
      return 0;
    }
  }

  private SandboxOptions options() {
    var unknown = new TreeSet<>(without);
    unknown.removeAll(SandboxOptions.scopes());
    if (!unknown.isEmpty()) {
      throw new SettingsException(
          "sandbox.noScope", unknown.first(), String.join(", ", SandboxOptions.scopes()));
    }
    if (orders < 1 || orders > SandboxOptions.MOST_ORDERS) {
      throw new SettingsException(
          "sandbox.noOrders",
          Integer.toString(orders),
          Integer.toString(SandboxOptions.MOST_ORDERS));
    }
    return SandboxOptions.USUAL.orders(orders).without(without);
  }

  private Sandbox start() {
    try {
      return Sandbox.start(port, options());
    } catch (IllegalArgumentException _) {
      throw new SettingsException("sandbox.noPort", Integer.toString(port));
    } catch (IOException _) {
      throw new SettingsException("sandbox.port", Integer.toString(port));
    }
  }
}
