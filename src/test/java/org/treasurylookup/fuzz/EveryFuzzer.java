package org.treasurylookup.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.treasurylookup.history.store.StoredFindingFuzzer;

/**
 * All fuzzers in one process, which takes as long to start as a fuzzer needs for thousands of
 * inputs; the first byte of an input says whose it is.
 */
public final class EveryFuzzer {
  /** Names the only one to run. */
  static final String ONLY = "treasurylookup.fuzz.of";

  private static final Optional<Kind> CHOSEN =
      Optional.ofNullable(System.getProperty(ONLY)).map(Kind::valueOf);

  private EveryFuzzer() {}

  /** What is fuzzed. */
  enum Kind {
    ORDERS,
    BATCHES,
    ALLOCATIONS,
    RELATED_RECORDS,
    PASTED_TEXTS,
    SEARCH_WORDS,
    POLICIES,
    SETTINGS,
    LABELS,
    PACKS,
    TIME_STAMPS,
    STORED_FINDINGS;

    private static final List<Kind> ALL = List.of(values());

    private static Kind of(byte first) {
      return ALL.get(Byte.toUnsignedInt(first) % ALL.size());
    }

    /** An input of this kind, as it is tried. */
    byte[] input(byte[] of) {
      byte[] input = new byte[of.length + 1];
      input[0] = (byte) ALL.indexOf(this);
      System.arraycopy(of, 0, input, 1, of.length);
      return input;
    }
  }

  /** Tries one input. */
  public static void fuzzerTestOneInput(byte[] input) throws Exception {
    if (input.length > 0) {
      fuzz(CHOSEN.orElse(Kind.of(input[0])), Arrays.copyOfRange(input, 1, input.length));
    }
  }

  private static void fuzz(Kind kind, byte[] input) throws Exception {
    switch (kind) {
      case ORDERS -> OrderFuzzer.fuzzerTestOneInput(input);
      case BATCHES -> BatchFuzzer.fuzzerTestOneInput(input);
      case ALLOCATIONS -> AllocationFuzzer.fuzzerTestOneInput(input);
      case RELATED_RECORDS -> RelatedRecordFuzzer.fuzzerTestOneInput(input);
      case PASTED_TEXTS -> PastedTextFuzzer.fuzzerTestOneInput(input);
      case SEARCH_WORDS -> SearchWordsFuzzer.fuzzerTestOneInput(input);
      case POLICIES -> PolicyFuzzer.fuzzerTestOneInput(input);
      case SETTINGS -> SettingsFuzzer.fuzzerTestOneInput(input);
      case LABELS -> LabelImportFuzzer.fuzzerTestOneInput(input);
      case PACKS -> EvidencePackFuzzer.fuzzerTestOneInput(input);
      case TIME_STAMPS -> TimeStampFuzzer.fuzzerTestOneInput(input);
      case STORED_FINDINGS -> StoredFindingFuzzer.fuzzerTestOneInput(input);
    }
  }
}
