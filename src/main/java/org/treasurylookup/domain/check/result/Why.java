package org.treasurylookup.domain.check.result;

import java.util.List;
import org.treasurylookup.text.SharedValues;
import org.treasurylookup.text.Text;

/**
 * How we came to say something: the numbers as received, the rule, and where the rule comes from.
 *
 * @param steps the arithmetic, line by line
 * @param source reference page and field
 */
public record Why(List<Step> steps, Text rule, Text source) {
  public Why {
    steps = List.copyOf(steps);
  }

  /**
   * One line of the arithmetic.
   *
   * @param value as received, or in plain decimal notation when computed
   */
  public record Step(Text label, String value) {
    public Step {
      value = SharedValues.text(value);
    }
  }
}
