package org.treasurylookup.sandbox.world.form;

/** What a number inside an id counts. */
public enum WorldKind {
  DEPOSIT,
  REFUND,
  PAYOUT,
  BULK_SEND,
  BATCH,
  ITEM,
  COUNTERPARTY,
  DESTINATION,
  ADDRESS,
  WALLET,
  BANK_ACCOUNT,
  REPORT,
  REQUEST,
  CONNECTION,
  ALLOCATION,
  SETTLEMENT,
  TRANSFER,
  DISPUTE,
  PARTNER,
  ACCOUNT;

  private static final int SHIFT = 48;

  /** Tells the record apart from those of every other kind. */
  public long number(long index) {
    return ((long) ordinal() << SHIFT) | index;
  }

  public boolean counts(long number) {
    return number >>> SHIFT == ordinal();
  }

  public static WorldKind of(long number) {
    return values()[(int) (number >>> SHIFT) % values().length];
  }

  public static long index(long number) {
    return number & ((1L << SHIFT) - 1);
  }
}
