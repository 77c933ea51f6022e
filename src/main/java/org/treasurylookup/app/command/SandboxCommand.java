package org.treasurylookup.app.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.treasurylookup.sandbox.Sandbox;
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

  @Override
  public Integer call() throws InterruptedException {
    try (var sandbox = start()) {
      System.out.print(sandbox.banner());
      System.out.flush();
      new CountDownLatch(1).await();
      return 0;
    }
  }

  private Sandbox start() {
    try {
      return Sandbox.start(port);
    } catch (IllegalArgumentException _) {
      throw new SettingsException("sandbox.noPort", Integer.toString(port));
    } catch (IOException _) {
      throw new SettingsException("sandbox.port", Integer.toString(port));
    }
  }
}
