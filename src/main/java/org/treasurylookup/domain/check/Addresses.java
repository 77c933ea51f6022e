package org.treasurylookup.domain.check;

import java.util.Locale;
import java.util.regex.Pattern;

/** Compares blockchain addresses: exactly, but for the letter case of EVM hex. */
public final class Addresses {
  private static final Pattern EVM = Pattern.compile("0x[0-9a-fA-F]{40}");

  private Addresses() {}

  /** Whether a text is an EVM address: {@code 0x} and 40 hex digits. */
  public static boolean isEvm(String address) {
    return EVM.matcher(address).matches();
  }

  /**
   * The form under which an address equals itself: EVM hex in lower case, since its letter case is
   * only a checksum (EIP-55); anything else unchanged.
   */
  public static String normal(String address) {
    return isEvm(address) ? address.toLowerCase(Locale.ROOT) : address;
  }

  /** Whether two texts name the same address. */
  public static boolean same(String one, String other) {
    return normal(one).equals(normal(other));
  }
}
