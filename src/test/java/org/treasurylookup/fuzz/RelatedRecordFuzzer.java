package org.treasurylookup.fuzz;

import org.treasurylookup.api.json.JsonReader;
import org.treasurylookup.api.json.RelatedRecordReader;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.domain.json.JsonValue;

/** Answers of any bytes, read and judged as a record of every other kind in turn. */
public final class RelatedRecordFuzzer {
  private static final FieldCatalogue[] KINDS = FieldCatalogue.values();

  private RelatedRecordFuzzer() {}

  /** Tries one input: its length chooses the kind. */
  public static void fuzzerTestOneInput(byte[] input) {
    if (JsonReader.read(ImmutableBytes.of(input)).orElse(null) instanceof JsonValue.Obj json) {
      Judged.of(RelatedRecordReader.read(KINDS[input.length % KINDS.length], json));
    }
  }
}
