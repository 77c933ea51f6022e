package org.treasurylookup.fuzz;

import java.nio.charset.StandardCharsets;
import org.treasurylookup.lookup.PastedIds;
import org.treasurylookup.lookup.Recognizer;
import org.treasurylookup.lookup.RecordLink;
import org.treasurylookup.lookup.Target;

/** Whatever is pasted: recognised, read as a list, as a link, as a target; each written again. */
public final class PastedTextFuzzer {
  private PastedTextFuzzer() {}

  /** Tries one input. */
  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    Recognizer.recognise(text).targets().forEach(PastedTextFuzzer::same);
    PastedIds.of(text)
        .forEach(line -> line.ids().forEach(id -> id.targets().forEach(t -> same(t))));
    Target.parse(text).ifPresent(PastedTextFuzzer::same);
    RecordLink.parse(text)
        .ifPresent(
            link ->
                check(
                    RecordLink.parse(link.toString()).filter(link::equals).isPresent(),
                    link.toString()));
  }

  private static void same(Target target) {
    check(Target.parse(target.toString()).filter(target::equals).isPresent(), target.toString());
  }

  private static void check(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException("not the same when read again: " + what);
    }
  }
}
