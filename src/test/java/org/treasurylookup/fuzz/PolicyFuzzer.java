package org.treasurylookup.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.treasurylookup.settings.PolicyFile;

/** Policies of any bytes: understood, or refused with a sentence. */
public final class PolicyFuzzer {
  private static final Path POLICY = FuzzedHome.FOLDER.resolve("policy.json");

  private PolicyFuzzer() {}

  /** Tries one input. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    Files.write(POLICY, input);
    FuzzedHome.refusedAtMost(() -> PolicyFile.read(POLICY));
  }
}
