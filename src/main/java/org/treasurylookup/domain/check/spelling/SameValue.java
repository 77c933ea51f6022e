package org.treasurylookup.domain.check.spelling;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells whether two texts name the same address, hash or id, as the chain sees it. Checksums must
 * hold and networks must agree; what no rule is known for is compared character by character.
 */
public final class SameValue {
  private static final String PREFIX = "0x";

  private static final SameValue ID = new SameValue(List.of(new UuidSpelling()));
  private static final SameValue HASH = new SameValue(List.of(new HashSpelling()));

  private final List<SpellingReader> readers;

  private SameValue(List<SpellingReader> readers) {
    this.readers = readers;
  }

  /** Compares ids of records: exactly, but for the spelling of UUIDs. */
  public static SameValue ofIds() {
    return ID;
  }

  /** Compares hashes of transactions: hex digits without letter case and {@code 0x}, or Base64. */
  public static SameValue ofHashes() {
    return HASH;
  }

  /**
   * Compares addresses. What an address says is read once, however often it is compared: a checksum
   * takes longer than all else that is asked about it.
   *
   * @param chain Cobo's chain id or BitGo's coin family; a chain that is not known here leaves what
   *     the addresses themselves prove
   */
  public static SameValue ofAddresses(Optional<String> chain) {
    var readers = AddressRule.ofChain(chain).readers();
    Map<String, Optional<Spelling>> known = new ConcurrentHashMap<>();
    return new SameValue(List.of(text -> known.computeIfAbsent(text, it -> first(readers, it))));
  }

  /** Compares values of a kind that is not known: address, hash or id. */
  public static SameValue ofAnything() {
    return new SameValue(
        List.of(
            new UuidSpelling(),
            text -> first(AddressRule.UNKNOWN.readers(), text),
            new HashSpelling()));
  }

  /** Compares two texts. */
  public ValueLikeness compare(String one, String other) {
    if (one.equals(other)) {
      return new ValueLikeness.Same(List.of());
    }
    var left = read(one);
    var right = read(other);
    boolean value = left.value().equals(right.value());
    if (!value || !left.network().equals(right.network())) {
      return new ValueLikeness.Different(left.flaw(), right.flaw(), value);
    }
    boolean sound = left.flaw().isEmpty() && right.flaw().isEmpty();
    return sound
        ? new ValueLikeness.Same(left.differences(right))
        : new ValueLikeness.Miscased(left.flaw().isPresent(), right.flaw().isPresent());
  }

  /**
   * Whether two texts name the same value. Wrong letter case of hex digits does not change the
   * account they name; Cobo's own samples have it.
   */
  public boolean isSame(String one, String other) {
    return one.equals(other) || key(one).equals(key(other));
  }

  /** A key that all spellings of a value share, and no other value has. */
  public String key(String text) {
    var read = read(text);
    return read.network().isEmpty() ? read.value() : read.value() + " " + read.network();
  }

  /**
   * What a hurried reader sees of a value: without {@code 0x}, and hex digits in lower case. For
   * telling look-alikes, not for telling the same.
   */
  public static String face(String text) {
    boolean prefixed = text.regionMatches(true, 0, PREFIX, 0, PREFIX.length());
    int start = prefixed ? PREFIX.length() : 0;
    return HexCase.isHex(text, start) ? text.substring(start).toLowerCase(Locale.ROOT) : text;
  }

  private Spelling read(String text) {
    return first(readers, text).orElseGet(() -> Spelling.exact(text));
  }

  private static Optional<Spelling> first(List<SpellingReader> readers, String text) {
    for (var reader : readers) {
      var read = reader.read(text);
      if (read.isPresent()) {
        return read;
      }
    }
    return Optional.empty();
  }
}
