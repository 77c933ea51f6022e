package org.treasurylookup.sandbox.world;

/** What a number inside an id counts. */
enum WorldKind {
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
  long number(long index) {
    return ((long) ordinal() << SHIFT) | index;
  }

  boolean counts(long number) {
    return number >>> SHIFT == ordinal();
  }

  static WorldKind of(long number) {
    return values()[(int) (number >>> SHIFT) % values().length];
  }

  static long index(long number) {
    return number & ((1L << SHIFT) - 1);
  }
}
