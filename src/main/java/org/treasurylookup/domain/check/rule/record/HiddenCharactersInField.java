package org.treasurylookup.domain.check.rule.record;

import java.util.Optional;
import java.util.Set;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.rule.HiddenText;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;
import org.treasurylookup.domain.json.JsonValue;

/**
 * Text from outside holds characters that make it read differently from what it is. Looks at every
 * name and text as sent, known field or not. Source: rule of this program; the kinds of characters
 * are those of {@link HiddenText}.
 */
public final class HiddenCharactersInField implements Rule<ProviderRecord> {
  /* Text that people write over several lines. */
  private static final Set<String> PROSE =
      Set.of("description", "notes", "reason", "failed_reason", "contact_address");

  @Override
  public Optional<Note> check(ProviderRecord record, RuleContext given) {
    var builder = new NoteBuilder(NoteCode.HIDDEN_CHARACTERS);
    /* Where all is plain no path is written, of which a batch has a hundred thousand. */
    if (isOdd("", record.source())) {
      look(builder, "", "", record.source());
    }
    return builder.note();
  }

  private static boolean isOdd(String name, JsonValue value) {
    return switch (value) {
      case JsonValue.Obj object -> {
        boolean odd = false;
        for (var member : object.members()) {
          odd |= HiddenText.in(member.name(), false) || isOdd(member.name(), member.value());
        }
        yield odd;
      }
      case JsonValue.Arr array -> {
        boolean odd = false;
        for (var item : array.items()) {
          odd |= isOdd(name, item);
        }
        yield odd;
      }
      case JsonValue.Str text -> HiddenText.in(text.text(), PROSE.contains(name));
      case JsonValue.Num _, JsonValue.Bool _, JsonValue.Null _ -> false;
      case JsonValue.Deep deep -> HiddenText.in(deep.json(), true);
    };
  }

  private static void look(NoteBuilder builder, String path, String name, JsonValue value) {
    switch (value) {
      case JsonValue.Obj(var members) -> {
        for (var member : members) {
          String inner = path.isEmpty() ? member.name() : path + "." + member.name();
          look(builder, inner, member.name(), false);
          look(builder, inner, member.name(), member.value());
        }
      }
      case JsonValue.Arr(var items) -> {
        for (int i = 0; i < items.size(); i++) {
          look(builder, path + "[" + i + "]", name, items.get(i));
        }
      }
      case JsonValue.Str(String text) -> look(builder, path, text, PROSE.contains(name));
      case JsonValue.Num _, JsonValue.Bool _, JsonValue.Null _ -> {}
      case JsonValue.Deep(String json) -> look(builder, path, json, true);
    }
  }

  private static void look(NoteBuilder builder, String path, String text, boolean prose) {
    if (HiddenText.in(text, prose)) {
      builder.found(path, path).step(path, HiddenText.revealed(text));
    }
  }
}
