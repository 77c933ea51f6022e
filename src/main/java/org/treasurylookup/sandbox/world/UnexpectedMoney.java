package org.treasurylookup.sandbox.world;

import java.math.BigDecimal;
import org.treasurylookup.sandbox.world.form.ScatteredNumber;
import org.treasurylookup.sandbox.world.form.WorldKind;
import org.treasurylookup.sandbox.world.form.WorldToken;

/** The few changes of the developer's balances that no record of a list explains. */
final class UnexpectedMoney {

  /** Takes a change down. */
  interface Book {
    void entry(String type, String source, WorldToken token, BigDecimal amount, long time);
  }

  private static final long FIRST = 1_741_000_000;
  private static final long STEP = 150_000;

  private UnexpectedMoney() {}

  static void book(Book book) {
    book.entry("UnexceptedIn", source(1), WorldToken.ETH_USDT, of("75.125"), FIRST);
    book.entry("UnexceptedIn", source(2), WorldToken.TRON_USDT, of("310"), FIRST + STEP);
    book.entry("UnexceptedOut", source(3), WorldToken.ETH_USDC, of("-18.4"), FIRST + 2 * STEP);
    book.entry("SettlementNetwork", source(4), WorldToken.ETH_USDC, of("-2500"), FIRST + 3 * STEP);
    book.entry("SettlementNetwork", source(5), WorldToken.ETH_USDC, of("1800"), FIRST + 4 * STEP);
  }

  private static String source(int number) {
    return ScatteredNumber.uuid(WorldKind.ACCOUNT.number(number));
  }

  private static BigDecimal of(String amount) {
    return new BigDecimal(amount);
  }
}
