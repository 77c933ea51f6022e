package org.treasurylookup.history.store;

import java.security.MessageDigest;
import org.treasurylookup.domain.answer.ImmutableBytes;

/**
 * A line of the audit that a desk was not told of yet.
 *
 * @param seq its number in the chain
 * @param before the hash before it
 * @param text what is hashed with that and the number
 */
public record OutboxLine(long seq, ImmutableBytes before, String text, ImmutableBytes hash) {
  public boolean isWhole() {
    return MessageDigest.isEqual(hash.toArray(), AuditTable.hash(before.toArray(), seq, text));
  }
}
