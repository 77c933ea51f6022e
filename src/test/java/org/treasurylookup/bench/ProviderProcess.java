package org.treasurylookup.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.treasurylookup.ChildJava;
import org.treasurylookup.lookup.SandboxEndpoints;

/**
 * A {@link QuickProvider} in a process of its own: its work and its memory are no part of the
 * program's, though it shares the processors with it.
 */
final class ProviderProcess implements AutoCloseable {
  private final Process process;
  private final SandboxEndpoints endpoints;

  /** Has its answers ready when this returns. */
  ProviderProcess(int orders) throws IOException {
    process =
        new ProcessBuilder(
                ChildJava.command(
                    "-cp",
                    System.getProperty("java.class.path"),
                    QuickProvider.class.getName(),
                    Integer.toString(orders)))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var port = process.inputReader(StandardCharsets.UTF_8).readLine();
    endpoints = QuickProvider.at(Integer.parseInt(port));
  }

  /** Where it is, in the place of the sandbox. */
  SandboxEndpoints endpoints() {
    return endpoints;
  }

  /** What it worked up to now, of one core. */
  Duration work() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  @Override
  public void close() {
    process.destroy();
  }
}
