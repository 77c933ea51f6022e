package org.treasurylookup.lookup;

import java.util.List;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.text.Text;

/**
 * What is known so far about why a question failed.
 *
 * @param failure the failure with its causes as far as they are tested, confirmed ones first
 * @param facts what was looked at on the way, in the order it was looked at
 */
public record Diagnosis(Failure failure, List<Text> facts) {
  public Diagnosis {
    facts = List.copyOf(facts);
  }

  /** A failure that has not been looked into. */
  public static Diagnosis untested(Failure failure) {
    return new Diagnosis(failure, List.of());
  }
}
