package org.treasurylookup.domain.check.spelling;

import java.util.regex.Pattern;

/**
 * A memo or tag behind an address, which tells the accounts of one address apart: {@code
 * ADDRESS|MEMO} or {@code ADDRESS?dt=TAG}. Where only one text has one, nothing tells that they
 * differ. Source: rule of this program; these are the usual forms of wallets.
 */
public final class AddressMemo {
  private static final Pattern START = Pattern.compile("\\||\\?(?=(dt|memoId|memo|tag)=)");

  private AddressMemo() {}

  /** The address without what stands behind it. */
  public static String addressOf(String text) {
    return START.split(text, 2)[0];
  }

  /** The memo with the sign before it; blank where there is none. */
  public static String memoOf(String text) {
    return text.substring(addressOf(text).length());
  }

  /** Whether two texts name one address, and not two memos. */
  public static boolean isSame(SameValue spelling, String one, String other) {
    boolean differ =
        !memoOf(one).isEmpty() && !memoOf(other).isEmpty() && !memoOf(one).equals(memoOf(other));
    return spelling.isSame(one, other)
        || (!differ && spelling.isSame(addressOf(one), addressOf(other)));
  }
}
