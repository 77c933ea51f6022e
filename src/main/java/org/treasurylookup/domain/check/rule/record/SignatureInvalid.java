package org.treasurylookup.domain.check.rule.record;

import java.util.Optional;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;

/**
 * The answer carries a signature that does not verify. Source: Cobo developer guide, response
 * signature headers {@code Biz-Resp-Signature} and {@code Biz-Timestamp}. BitGo's answers are not
 * checked.
 */
public final class SignatureInvalid implements Rule<ProviderRecord> {
  @Override
  public Optional<Note> check(ProviderRecord record, RuleContext given) {
    var builder = new NoteBuilder(NoteCode.SIGNATURE_INVALID);
    return switch (given.circumstances().signature()) {
      case ResponseSignature.INVALID -> builder.foundInAnswer().note();
      case ResponseSignature.VALID, ResponseSignature.ABSENT, ResponseSignature.NOT_APPLICABLE ->
          builder.note();
    };
  }
}
