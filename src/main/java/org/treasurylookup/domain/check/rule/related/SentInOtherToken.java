package org.treasurylookup.domain.check.rule.related;

import java.util.Optional;
import org.treasurylookup.domain.RelatedRecord;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;
import org.treasurylookup.text.TokenInWords;

/**
 * A transaction of a refund, or of an item of a bulk send, is in another token than its amount. The
 * token of a payout may be changed on its way. Source: Cobo OpenAPI, Refund and bulk send items:
 * token_id, transactions[].token_id.
 */
public final class SentInOtherToken implements Rule<RelatedRecord> {
  @Override
  public Optional<Note> check(RelatedRecord record, RuleContext given) {
    var builder = new NoteBuilder(NoteCode.OTHER_TOKEN, "sent");
    Sending.in(given).filter(it -> !it.hasLegs()).forEach(sending -> look(builder, sending));
    return builder.note();
  }

  private static void look(NoteBuilder builder, Sending sending) {
    var own = sending.token();
    for (var transfer : sending.transfers()) {
      var named = transfer.text("token_id");
      if (own.isPresent() && named.isPresent() && !named.equals(own) && !transfer.isOff()) {
        String path = transfer.path() + ".token_id";
        builder
            .found(
                path,
                path,
                TokenInWords.of(named.orElseThrow()),
                TokenInWords.of(own.orElseThrow()))
            .also(sending.at().path("token_id"))
            .step(path, named.orElseThrow());
      }
    }
  }
}
