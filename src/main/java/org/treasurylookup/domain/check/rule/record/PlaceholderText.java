package org.treasurylookup.domain.check.rule.record;

import java.util.Optional;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Placeholder;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;

/**
 * A value is documentation filler. Source: the samples of the Cobo reference, such as {@code
 * "currency": "<string>"}, and of BitGo's older page.
 */
public final class PlaceholderText implements Rule<ProviderRecord> {
  @Override
  public Optional<Note> check(ProviderRecord record, RuleContext given) {
    var builder = new NoteBuilder(NoteCode.PLACEHOLDER_TEXT);
    for (var place : given.places()) {
      if (Placeholder.is(place.received())) {
        String raw = place.received().text().orElse("");
        builder.found(place.path(), place.path(), raw).step(place.path(), raw);
      }
    }
    return builder.note();
  }
}
