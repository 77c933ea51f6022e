package org.treasurylookup.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

/** The report of a benchmark, in {@code target/benchmarks}: where, when and of what it was run. */
final class BenchmarkReport {
  private static final Path FOLDER = Path.of("target", "benchmarks");

  private final String name;
  private final StringBuilder text = new StringBuilder();

  /** A report under a name. */
  BenchmarkReport(String name) {
    this.name = name;
    line(
        String.format(
            Locale.ROOT,
            "%s %s, %d processors, Java %s, heap at most %d MiB, load %.1f, %s, commit %s",
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.getRuntime().availableProcessors(),
            Runtime.version(),
            Runtime.getRuntime().maxMemory() >> 20,
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
            LocalDate.now(Clock.systemUTC()),
            commit()));
    line("");
  }

  BenchmarkReport line(String line) {
    text.append(line);
    text.append('\n');
    return this;
  }

  /** Writes it, and shows it. */
  void write() throws IOException {
    Files.createDirectories(FOLDER);
    Files.writeString(FOLDER.resolve(name + ".md"), text);
    System.out.println(text);
  }

  private static String commit() {
    try {
      var git = new ProcessBuilder("git", "describe", "--always", "--dirty").start();
      try (BufferedReader out = git.inputReader(StandardCharsets.UTF_8)) {
        var line = out.readLine();
        return line == null ? "unknown" : line;
      }
    } catch (IOException _) {
      return "unknown";
    }
  }
}
