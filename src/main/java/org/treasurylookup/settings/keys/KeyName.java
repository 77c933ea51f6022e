package org.treasurylookup.settings.keys;

import java.util.regex.Pattern;

/**
 * Names one entry of a key store.
 *
 * @param folder whose entry it is: the product, and the home where it is not the usual one
 * @param account what the entry is for, such as {@code production/cobo/api.cobo.com}
 */
public record KeyName(String folder, String account) {
  private static final Pattern FORM = Pattern.compile("[^\\x00-\\x1f\\x7f]{1,400}");

  /**
   * A name.
   *
   * @throws IllegalArgumentException when a part is empty, too long or has control characters
   */
  public KeyName {
    if (!FORM.matcher(folder).matches() || !FORM.matcher(account).matches()) {
      throw new IllegalArgumentException("no name for a key store entry");
    }
  }

  /** What the operating system's own tools show. */
  public String label() {
    return folder + ": " + account;
  }
}
