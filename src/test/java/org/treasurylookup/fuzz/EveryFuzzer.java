package org.treasurylookup.fuzz;

import java.util.Arrays;
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
    ORDERS(OrderFuzzer::fuzzerTestOneInput),
    BATCHES(BatchFuzzer::fuzzerTestOneInput),
    ALLOCATIONS(AllocationFuzzer::fuzzerTestOneInput),
    RELATED_RECORDS(RelatedRecordFuzzer::fuzzerTestOneInput),
    PASTED_TEXTS(PastedTextFuzzer::fuzzerTestOneInput),
    SEARCH_WORDS(SearchWordsFuzzer::fuzzerTestOneInput),
    POLICIES(PolicyFuzzer::fuzzerTestOneInput),
    SETTINGS(SettingsFuzzer::fuzzerTestOneInput),
    LABELS(LabelImportFuzzer::fuzzerTestOneInput),
    PACKS(EvidencePackFuzzer::fuzzerTestOneInput),
    TIME_STAMPS(TimeStampFuzzer::fuzzerTestOneInput),
    STORED_FINDINGS(StoredFindingFuzzer::fuzzerTestOneInput);

    private final Fuzzer fuzzer;

    Kind(Fuzzer fuzzer) {
      this.fuzzer = fuzzer;
    }

    /** An input of this kind, as it is tried. */
    byte[] input(byte[] of) {
      byte[] input = new byte[of.length + 1];
      input[0] = (byte) ordinal();
      System.arraycopy(of, 0, input, 1, of.length);
      return input;
    }
  }

  private interface Fuzzer {
    void accept(byte[] input) throws Exception;
  }

  /** Tries one input. */
  public static void fuzzerTestOneInput(byte[] input) throws Exception {
    if (input.length > 0) {
      int first = Byte.toUnsignedInt(input[0]) % Kind.values().length;
      CHOSEN.orElse(Kind.values()[first]).fuzzer.accept(Arrays.copyOfRange(input, 1, input.length));
    }
  }
}
