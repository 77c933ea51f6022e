package org.treasurylookup.domain.check.rule.record;

import java.util.Optional;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;
import org.treasurylookup.text.Text;

/**
 * The signature holds, and its time stamp is more than five minutes from the time of the look-up:
 * an old answer may have been sent again. Source: Cobo developer guide, response signature header
 * {@code Biz-Timestamp}, whose unit it does not name; the five minutes are a rule of this program.
 */
public final class StaleSignature implements Rule<ProviderRecord> {
  @Override
  public Optional<Note> check(ProviderRecord record, RuleContext given) {
    var delivery = given.circumstances().delivery();
    var builder = new NoteBuilder(NoteCode.STALE_SIGNATURE);
    for (var stamp : delivery.stale()) {
      String time = stamp.time().map(at -> " = " + at).orElse("");
      builder
          .foundInAnswer()
          .step(Text.literal("Biz-Timestamp"), stamp.text() + time)
          .step(Text.of("why.step.lookedUp"), stamp.lookedUp().toString());
    }
    return builder.note();
  }
}
