package org.treasurylookup.domain.check.rule.related;

import java.util.Optional;
import java.util.stream.Stream;
import org.treasurylookup.domain.RelatedRecord;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.RepeatedValue;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;
import org.treasurylookup.domain.check.spelling.SameValue;

/**
 * Two transactions of a refund, or of an item of a payout or a bulk send, share Cobo's id or a
 * hash, so that one may be counted twice. Source: Cobo OpenAPI, Refund, payout and bulk send items:
 * transactions[].tx_id, transactions[].tx_hash.
 */
public final class SentTwice implements Rule<RelatedRecord> {
  private final NoteCode code;
  private final String field;
  private final SameValue spellings;

  private SentTwice(NoteCode code, String field, SameValue spellings) {
    this.code = code;
    this.field = field;
    this.spellings = spellings;
  }

  /** By Cobo's id of a transaction. */
  public static SentTwice byId() {
    return new SentTwice(NoteCode.DUPLICATE_TRANSACTION, "tx_id", SameValue.ofIds());
  }

  /** By the hash on the chain. */
  public static SentTwice byHash() {
    return new SentTwice(NoteCode.DUPLICATE_HASH, "tx_hash", SameValue.ofHashes());
  }

  @Override
  public Optional<Note> check(RelatedRecord record, RuleContext given) {
    var builder = new NoteBuilder(code);
    Sending.in(given).forEach(sending -> RepeatedValue.find(values(sending), spellings, builder));
    return builder.note();
  }

  private Stream<RepeatedValue> values(Sending sending) {
    return sending.transfers().stream()
        .map(
            it ->
                new RepeatedValue(
                    it.path() + "." + field, it.number(), it.text(field), it.sent(field)));
  }
}
