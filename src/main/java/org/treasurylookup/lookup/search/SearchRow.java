package org.treasurylookup.lookup.search;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.Target;

/**
 * A row of a list: a record and what we say about it.
 *
 * @param finding the record with the answer it came in; its target is what {@code opens} names
 * @param opens what is looked up for more of it: the record itself, or for a row that cannot be
 *     asked for alone what it belongs to; empty where it names nothing that can be asked for
 * @param isUnlike whether it is none of those the provider was asked for
 * @param digest SHA-256 of what the provider sent of it, in hex: rows that say the same have the
 *     same
 */
public record SearchRow(
    Finding finding,
    ProviderRecord record,
    Optional<Target> opens,
    boolean isUnlike,
    String digest) {
  static SearchRow of(
      Finding finding, ProviderRecord record, Optional<Target> opens, boolean isUnlike) {
    var sent = record.source().toJson().getBytes(StandardCharsets.UTF_8);
    return new SearchRow(finding, record, opens, isUnlike, ImmutableBytes.of(sent).sha256());
  }
}
