package org.treasurylookup.fuzz;

import org.treasurylookup.evidence.verify.PackCheck;

/** Evidence packs of any bytes: checked, and never taken for genuine once a byte was changed. */
public final class EvidencePackFuzzer {
  private EvidencePackFuzzer() {}

  /** Tries one input. */
  public static void fuzzerTestOneInput(byte[] input) {
    PackCheck.of(input);
  }
}
