package org.treasurylookup.domain.check.result;

import java.math.BigDecimal;
import java.util.Optional;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.text.Text;

/**
 * Whether the customer paid enough, in our words and under our label.
 *
 * @param text the verdict in a sentence
 * @param tone how it is drawn: the tone of the code, unless the record's level forbids that
 * @param difference received − payable, exactly; none if incomparable
 * @param token the token of the difference, if known
 */
public record Verdict(
    VerdictCode code,
    Text text,
    Tone tone,
    Optional<BigDecimal> difference,
    Optional<String> token,
    Why why) {
  /** The difference in plain digits; empty if incomparable. */
  public String differenceText() {
    return difference.map(BigDecimal::toPlainString).orElse("");
  }

  Verdict with(Text sentence) {
    return new Verdict(code, sentence, tone, difference, token, why);
  }
}
