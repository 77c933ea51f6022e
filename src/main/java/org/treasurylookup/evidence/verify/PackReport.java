package org.treasurylookup.evidence.verify;

import java.util.List;
import java.util.Optional;
import org.treasurylookup.text.Text;

/**
 * What was found out about a pack without asking anybody.
 *
 * @param sha256 of the whole file
 * @param problems what is not as it was written, each in a sentence; none for a pack that is
 *     genuine
 * @param facts what is said in the pack and holds: signatures and who made them
 * @param records which records it is about, what is said of them there, and where this version says
 *     something else; nothing of a pack that was altered
 * @param looks the look-ups in it, as far as they can be read
 * @param personal whether the answers as received are in it
 */
public record PackReport(
    String sha256,
    boolean isPack,
    List<Text> problems,
    List<Text> facts,
    List<Text> records,
    List<PackedLook> looks,
    boolean personal) {
  public PackReport {
    problems = List.copyOf(problems);
    facts = List.copyOf(facts);
    records = List.copyOf(records);
    looks = List.copyOf(looks);
  }

  /** Whether nothing is other than it was written. */
  public boolean isGenuine() {
    return problems.isEmpty();
  }

  /** Whether it is as it was written; nothing is said of a file that is no pack. */
  public Optional<Text> outcome(String file) {
    return Optional.of(isGenuine() ? "verify.genuine" : "verify.notGenuine")
        .filter(_ -> isPack)
        .map(key -> Text.of(key, file, Integer.toString(looks.size()), sha256));
  }
}
