package org.treasurylookup.sandbox.world.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;

/** The tokens the world pays in. */
public enum WorldToken {
  ETH_USDT(0, WorldChain.ETH, 6),
  TRON_USDT(1, WorldChain.TRON, 6),
  ETH_USDC(2, WorldChain.ETH, 6),
  SOL_USDC(3, WorldChain.SOL, 6),
  ARBITRUM_USDCOIN(4, WorldChain.ARBITRUM, 6),
  ETH(5, WorldChain.ETH, 18);

  /** What ids count the token with. */
  public final int code;

  public final WorldChain chain;
  public final int decimals;

  WorldToken(int code, WorldChain chain, int decimals) {
    this.code = code;
    this.chain = chain;
    this.decimals = decimals;
  }

  public static Optional<WorldToken> find(String id) {
    return Arrays.stream(values()).filter(token -> token.name().equals(id)).findFirst();
  }

  /** A share of an amount, cut to what the token can hold. */
  public BigDecimal share(BigDecimal amount, BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0
        ? BigDecimal.ZERO
        : amount.multiply(part).divide(whole, decimals, RoundingMode.DOWN);
  }

  /** As Cobo writes an exact amount: no more digits than needed, at least two behind the point. */
  public static String text(BigDecimal amount) {
    var plain = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    return (plain.scale() < 2 ? plain.setScale(2, RoundingMode.UNNECESSARY) : plain)
        .toPlainString();
  }
}
