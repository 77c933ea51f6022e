package org.treasurylookup.domain.check;

import java.util.Optional;
import org.treasurylookup.domain.ProviderRecord;

/**
 * The bytes of the answer are not UTF-8 throughout, which JSON is: the text shown has U+FFFD in
 * place of what cannot be read. Source: RFC 8259, 8.1.
 */
final class InvalidText implements Rule<ProviderRecord> {
  @Override
  public Optional<Note> check(ProviderRecord record, RuleContext given) {
    var hits = new NoteBuilder(NoteCode.INVALID_TEXT);
    return given.circumstances().delivery().damaged() ? hits.hitAnswer().note() : hits.note();
  }
}
