package org.treasurylookup.sandbox.world.form;

import java.util.Arrays;
import java.util.Optional;

/** What a number inside an id counts. */
public enum WorldKind {
  DEPOSIT(0),
  REFUND(1),
  PAYOUT(2),
  BULK_SEND(3),
  BATCH(4),
  ITEM(5),
  COUNTERPARTY(6),
  DESTINATION(7),
  ADDRESS(8),
  WALLET(9),
  REPORT(11),
  REQUEST(12),
  ACCOUNT(19),
  TOP_UP(20),
  PAYER(21);

  private static final int SHIFT = 48;

  private final int code;

  WorldKind(int code) {
    this.code = code;
  }

  /** What numbers of this kind begin with. */
  public int code() {
    return code;
  }

  /** Tells the record apart from those of every other kind. */
  public long number(long index) {
    return ((long) code << SHIFT) | index;
  }

  public boolean counts(long number) {
    return number >>> SHIFT == code;
  }

  /** Empty if the number counts nothing we know. */
  public static Optional<WorldKind> of(long number) {
    return Arrays.stream(values()).filter(kind -> kind.counts(number)).findFirst();
  }

  public static long index(long number) {
    return number & ((1L << SHIFT) - 1);
  }
}
