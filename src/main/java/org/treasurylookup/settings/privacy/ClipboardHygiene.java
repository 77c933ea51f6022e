package org.treasurylookup.settings.privacy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers that this program copied something, not what, and says when to remove it. What another
 * program copied meanwhile is left alone.
 */
public final class ClipboardHygiene {
  private final InstantSource clock;
  private Duration limit;
  private @Nullable Instant due;
  private byte[] copied = new byte[0];

  /**
   * Nothing copied yet.
   *
   * @param limit how long a copied value may stay; zero for ever
   */
  public ClipboardHygiene(Duration limit, InstantSource clock) {
    this.limit = limit;
    this.clock = clock;
  }

  /** Another limit, for what is copied from now on. */
  public void setLimit(Duration fresh) {
    limit = fresh;
  }

  /** This program has put a text on the clipboard. */
  public void copied(String text) {
    due = limit.isPositive() ? clock.instant().plus(limit) : null;
    copied = digest(text);
  }

  /** When to look again; empty when nothing is waiting. */
  public Optional<Instant> due() {
    return Optional.ofNullable(due);
  }

  /**
   * Whether the clipboard is to be cleared now. Says so once.
   *
   * @param current the text on the clipboard; empty for none
   */
  public boolean isToBeCleared(String current) {
    if (due == null || clock.instant().isBefore(due)) {
      return false;
    }
    due = null;
    return MessageDigest.isEqual(copied, digest(current));
  }

  /** Whether the clipboard is to be cleared as the program ends or the window locks. */
  public boolean isToBeClearedAtOnce(String current) {
    boolean waiting = due != null;
    due = null;
    return waiting && MessageDigest.isEqual(copied, digest(current));
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
