package org.treasurylookup.domain.check.rule.record;

import java.util.Optional;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.RecordPart;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;
import org.treasurylookup.domain.json.JsonValue;

/**
 * A field this version does not know; shown as received, never dropped. Source: the fields of the
 * Cobo and BitGo reference pages.
 */
public final class UnknownField implements Rule<ProviderRecord> {
  @Override
  public Optional<Note> check(ProviderRecord record, RuleContext given) {
    var builder = new NoteBuilder(NoteCode.UNKNOWN_FIELD);
    for (var part : given.parts()) {
      for (var member : part.part().unknown()) {
        if (!isSecond(member, part.part())) {
          String name = part.path(member.name());
          builder.found(name, name).step(name, member.value().toJson());
        }
      }
    }
    return builder.note();
  }

  /* That a record was sent twice is another note, and its name is known well. */
  private static boolean isSecond(JsonValue.Member member, RecordPart part) {
    return part instanceof ProviderRecord record && record.second().anyMatch(member::equals);
  }
}
