package org.treasurylookup.domain.check.rule.order;

import java.util.Optional;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.PayInTransaction;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;
import org.treasurylookup.domain.check.spelling.SameValue;

/**
 * Two transactions share a hash, be it spelled in two ways ({@link SameValue}). Source: Cobo
 * reference, "Get pay-in order information", {@code transactions[].tx_hash}.
 */
public final class DuplicateHash implements Rule<PayInOrder> {
  @Override
  public Optional<Note> check(PayInOrder order, RuleContext given) {
    return DuplicateTransaction.shared(
        NoteCode.DUPLICATE_HASH, order, "tx_hash", PayInTransaction::txHash, SameValue.ofHashes());
  }
}
