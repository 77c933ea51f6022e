package org.treasurylookup.domain.check.spelling;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Cash addresses of Bitcoin Cash and eCash: with and without the prefix, all in small letters or
 * all in capitals. The prefix is part of the checksum, so an address without it still says its
 * network. Source: Bitcoin Cash specification, "CashAddr"; eCash, "Address format".
 */
final class CashAddress implements SpellingReader {
  private static final Pattern FORM = Pattern.compile("(?:([a-z]+):)?([02-9ac-hj-np-z]{34,112})");
  private static final List<String> PREFIXES =
      List.of("bitcoincash", "bchtest", "bchreg", "ecash", "ectest", "ecregtest");
  private static final long[] GENERATOR = {
    0x98f2bc8e61L, 0x79b76d99e2L, 0xf33e5fb3c4L, 0xae2eabe2a8L, 0x1e4f43e470L
  };

  @Override
  public Optional<Spelling> read(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    var found = FORM.matcher(lower);
    boolean mixed = !text.equals(lower) && !text.equals(text.toUpperCase(Locale.ROOT));
    if (mixed || !found.matches()) {
      return Optional.empty();
    }
    var written = Optional.ofNullable(found.group(1));
    if (written.isPresent() && !PREFIXES.contains(written.get())) {
      return Optional.empty();
    }
    String payload = found.group(2);
    String body = text.substring(text.length() - payload.length());
    String before = text.substring(0, text.length() - payload.length());
    var digits = Base32Digits.of(payload);
    return written.map(List::of).orElse(PREFIXES).stream()
        .filter(prefix -> digits.filter(values -> holds(prefix, values)).isPresent())
        .findFirst()
        .map(prefix -> Spelling.of(prefix + ":" + payload, before, body))
        .or(() -> written.map(_ -> Spelling.broken(text)));
  }

  private static boolean holds(String prefix, int[] digits) {
    long sum = 1;
    for (int i = 0; i < prefix.length(); i++) {
      sum = step(sum, prefix.charAt(i) & 31);
    }
    sum = step(sum, 0);
    for (int digit : digits) {
      sum = step(sum, digit);
    }
    return sum == 1;
  }

  private static long step(long sum, int value) {
    long top = sum >>> 35;
    long next = (sum & 0x07ffffffffL) << 5 ^ value;
    for (int i = 0; i < GENERATOR.length; i++) {
      next ^= (top >> i & 1) == 0 ? 0 : GENERATOR[i];
    }
    return next;
  }
}
