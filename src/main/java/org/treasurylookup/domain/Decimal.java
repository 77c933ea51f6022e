package org.treasurylookup.domain;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An amount: the received text, and the number it stands for. What is shown, copied and exported is
 * the text; the number serves comparisons and sums only.
 *
 * @param number exactly the value of {@code text}
 */
public record Decimal(String text, BigDecimal number) {
  /* A short text such as 1e999999999 would fill the memory once it is added to something. */
  private static final int DIGITS = 1_000;
  private static final Pattern FORM =
      Pattern.compile("[+-]?[0-9]{1,1000}(\\.[0-9]{1,1000})?([eE][+-]?[0-9]{1,4})?");

  /** Reads a decimal number in ASCII digits; empty when the text is none or beyond 1,000 digits. */
  public static Optional<Decimal> read(String text) {
    if (!FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    var number = new BigDecimal(text);
    boolean handy = Math.abs(number.scale()) <= DIGITS && number.precision() <= 2 * DIGITS;
    return handy ? Optional.of(new Decimal(text, number)) : Optional.empty();
  }

  /** Whether two texts are one number, however it is written; not where either is none. */
  public static boolean isSame(String one, String other) {
    var number = read(one).map(Decimal::number);
    return read(other)
        .filter(second -> number.filter(it -> it.compareTo(second.number()) == 0).isPresent())
        .isPresent();
  }

  /** How much more this is than an earlier amount of the same token, exactly, with its sign. */
  public String since(Decimal earlier) {
    return signed(number.subtract(earlier.number));
  }

  /** A number in plain digits, with its sign even when it is above zero; zero has none. */
  public static String signed(BigDecimal number) {
    return (number.signum() > 0 ? "+" : "") + number.toPlainString();
  }

  /** Whether the number is 0 or below. */
  public boolean isNotPositive() {
    return number.signum() <= 0;
  }
}
