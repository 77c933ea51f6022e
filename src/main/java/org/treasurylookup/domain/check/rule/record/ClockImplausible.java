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
 * The provider's {@code Date} cannot be right, being before 2015 or more than a day from the PC's
 * clock: the PC's clock is used. Source: RFC 9110, 6.6.1 (Date); the limits are a rule of this
 * program.
 */
public final class ClockImplausible implements Rule<ProviderRecord> {
  @Override
  public Optional<Note> check(ProviderRecord record, RuleContext given) {
    var at = given.circumstances().delivery().at();
    if (!at.isCorrected()) {
      return Optional.empty();
    }
    var told = at.time().minus(at.ahead().orElseThrow());
    return new NoteBuilder(NoteCode.CLOCK_IMPLAUSIBLE)
        .foundInAnswer()
        .step(Text.literal("Date"), told.toString())
        .step(Text.of("why.step.now"), at.time().toString())
        .note(Text.of("note.CLOCK_IMPLAUSIBLE", told.toString()));
  }
}
