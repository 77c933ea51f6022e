package org.treasurylookup.settings.keys;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.treasurylookup.settings.DeskPlace;

/** What a workstation needs to take part in a desk, besides its place. */
public enum DeskSecret {
  /** The password of its login at the desk's database. */
  PASSWORD,
  /** The desk's key, the same at every workstation: 64 hex digits. */
  KEY,
  /** The keys it had before, one behind the other, the latest first. */
  OLDER_KEYS;

  private static final int DIGITS = 64;

  /* Some key stores hold no more than 2,560 bytes in one place. */
  private static final int MOST = 16;

  /** The keys that stand one behind the other. */
  public static List<Secret> each(Secret keys) {
    return keys.use(
        bytes -> {
          List<Secret> all = new ArrayList<>();
          for (int at = 0; at + DIGITS <= bytes.length; at += DIGITS) {
            all.add(secret(Arrays.copyOfRange(bytes, at, at + DIGITS)));
          }
          return all;
        });
  }

  /**
   * The keys before a new one, as they are kept.
   *
   * @param latest the one that was used until now
   * @param older those before that
   */
  public static Optional<Secret> older(
      Optional<Secret> latest, Optional<Secret> older, Secret fresh) {
    var kept = new ByteArrayOutputStream();
    Stream.concat(latest.stream(), older.map(DeskSecret::each).stream().flatMap(List::stream))
        .filter(key -> !isSame(key, fresh))
        .limit(MOST)
        .forEach(key -> key.use(bytes -> write(kept, bytes)));
    return kept.size() == 0 ? Optional.empty() : Optional.of(secret(kept.toByteArray()));
  }

  private static boolean write(ByteArrayOutputStream out, byte[] bytes) {
    out.write(bytes, 0, bytes.length);
    return true;
  }

  private static boolean isSame(Secret one, Secret other) {
    return one.use(bytes -> other.use(more -> MessageDigest.isEqual(bytes, more)));
  }

  private static Secret secret(byte[] digits) {
    char[] characters = new char[digits.length];
    for (int i = 0; i < digits.length; i++) {
      characters[i] = (char) digits[i];
    }
    Arrays.fill(digits, (byte) 0);
    try {
      return Secret.of(characters);
    } finally {
      Arrays.fill(characters, '\0');
    }
  }

  /** Where it is remembered. Another database, or another login, does not get it. */
  public KeySlot slot(DeskPlace place) {
    return switch (this) {
      case PASSWORD -> new KeySlot("desk/" + place.name() + "/" + place.login());
      case KEY -> new KeySlot("desk key/" + place.name());
      case OLDER_KEYS -> new KeySlot("desk keys before/" + place.name());
    };
  }
}
