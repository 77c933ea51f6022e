package org.treasurylookup.domain.check.result;

import java.util.Optional;

/**
 * A quantity in base units beside the amount it stands for.
 *
 * @param currency the coin name as received
 * @param baseUnits the quantity as received
 * @param scaled the amount in the coin's unit, when the decimals are certain; of the asset where
 *     that is known and real, else of the currency as received: a test coin would look like a real
 *     one
 * @param decimals decimals of the coin, when known
 * @param matched in which layer the coin was found
 */
public record ScaledAmount(
    String currency,
    String baseUnits,
    Optional<Amount> scaled,
    Optional<Integer> decimals,
    Match matched) {

  /** Layer of the coin table in which a name was found; later layers are less certain. */
  public enum Match {
    EXACT("exact"),
    LOWER_CASE("lowerCase"),
    OFC("ofc"),
    NONE("none");

    private final String code;

    Match(String code) {
      this.code = code;
    }

    /** The word used in {@code print}. */
    public String code() {
      return code;
    }
  }
}
