package org.treasurylookup.domain.check.rule.record;

import java.util.Optional;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.rule.FieldPath;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Placeholder;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;
import org.treasurylookup.domain.json.JsonValue;
import org.treasurylookup.text.Text;

/**
 * A field has the wrong JSON type, cannot be read, or was sent twice with different values; so does
 * a row of a list that is no object. The rest of the record stands. Filler is left to {@link
 * PlaceholderText}. Source: the types on the Cobo and BitGo reference pages.
 */
public final class MalformedField implements Rule<ProviderRecord> {
  @Override
  public Optional<Note> check(ProviderRecord record, RuleContext given) {
    var builder = new NoteBuilder(NoteCode.MALFORMED_FIELD);
    for (var place : given.places()) {
      if (Placeholder.is(place.received())) {
        continue;
      }
      switch (place.received()) {
        case Received.Malformed<?>(String raw, Received.Fault why) ->
            found(builder, place, why, raw);
        case Received.Null<?>() when place.isElement() ->
            found(builder, place, Received.Fault.WRONG_TYPE, "null");
        case Received.Value<?> _, Received.Absent<?> _, Received.Null<?> _ -> {}
      }
    }
    record.second().forEach(member -> twice(builder, member));
    return builder.note();
  }

  /* The first is shown; nobody knows whether it is the one that was meant. */
  private static void twice(NoteBuilder builder, JsonValue.Member member) {
    builder
        .found(member.name(), member.name(), Text.of("check.fault.SENT_TWICE"))
        .step(member.name(), member.value().toJson());
  }

  private static void found(NoteBuilder builder, FieldPath place, Received.Fault why, String raw) {
    builder
        .found(place.path(), place.path(), Text.of("check.fault." + why.name()))
        .step(place.path(), raw);
  }
}
