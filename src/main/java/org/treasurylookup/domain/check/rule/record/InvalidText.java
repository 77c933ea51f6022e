package org.treasurylookup.domain.check.rule.record;

import java.util.Optional;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;

/**
 * The bytes of the answer are not UTF-8 throughout, which JSON is: the text shown has U+FFFD in
 * place of what cannot be read. Source: RFC 8259, 8.1.
 */
public final class InvalidText implements Rule<ProviderRecord> {
  @Override
  public Optional<Note> check(ProviderRecord record, RuleContext given) {
    var builder = new NoteBuilder(NoteCode.INVALID_TEXT);
    return given.circumstances().delivery().damaged()
        ? builder.foundInAnswer().note()
        : builder.note();
  }
}
