package org.treasurylookup.domain.check.rule.record;

import java.util.Optional;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.Status;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Placeholder;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;
import org.treasurylookup.text.TokenInWords;

/**
 * A word this version does not know in a field with a list of values; shown as received, never
 * dropped. Source: the "available options" of the Cobo reference and the "allowed values" of the
 * BitGo reference.
 */
public final class UnknownValue implements Rule<ProviderRecord> {
  @Override
  public Optional<Note> check(ProviderRecord record, RuleContext given) {
    var builder = new NoteBuilder(NoteCode.UNKNOWN_VALUE);
    for (var place : given.places()) {
      if (place.received() instanceof Received.Value<?> sent
          && sent.value() instanceof Status<?> status
          && status.word().isEmpty()
          && !Placeholder.is(sent)) {
        String raw = sent.raw();
        String said = raw.isEmpty() ? "“”" : TokenInWords.of(raw);
        builder.found(place.path(), place.path(), said).step(place.path(), raw);
      }
    }
    return builder.note();
  }
}
