package org.treasurylookup.domain.check.result;

import java.math.BigDecimal;
import org.treasurylookup.domain.Decimal;
import org.treasurylookup.text.TokenInWords;

/**
 * An amount that we computed, exactly; what a provider sent keeps its own digits in {@code
 * Decimal}.
 *
 * @param number the whole result, never rounded
 * @param token what it is an amount of; different tokens are never added up
 */
public record Amount(BigDecimal number, String token) {
  /** The number in plain decimal notation, with all its digits. */
  public String plain() {
    return number.toPlainString();
  }

  /** The same with its sign even when it is above zero. */
  public String signed() {
    return Decimal.signed(number);
  }

  /** The number and its token in a sentence, such as {@code 1.10 ETH}. */
  public String inWords() {
    return plain() + " " + TokenInWords.of(token);
  }

  /** The number and its token as they are. */
  @Override
  public String toString() {
    return plain() + " " + token;
  }
}
