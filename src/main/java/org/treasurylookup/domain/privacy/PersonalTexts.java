package org.treasurylookup.domain.privacy;

import java.util.Set;
import java.util.TreeSet;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.json.JsonValue;

/** What names or reaches a person in a record, in whatever place and form it was sent. */
public final class PersonalTexts {
  private final Set<String> found = new TreeSet<>();

  private PersonalTexts() {}

  /** Every text and number about a person; blank ones are left out. */
  public static Set<String> in(ProviderRecord record) {
    var texts = new PersonalTexts();
    texts.look("", record.source(), FieldPrivacy.isAboutPerson(record));
    return texts.found;
  }

  private void look(String name, JsonValue value, boolean person) {
    switch (value) {
      case JsonValue.Obj(var members) -> {
        boolean inside = person || FieldPrivacy.isPerson(name);
        members.forEach(member -> look(member.name(), member.value(), inside));
      }
      case JsonValue.Arr(var items) -> items.forEach(item -> look(name, item, person));
      case JsonValue.Str(String text) -> add(name, text, person);
      case JsonValue.Num(String digits) -> add(name, digits, person);
      case JsonValue.Deep(String json) -> add(name, json, person);
      case JsonValue.Bool _, JsonValue.Null _ -> {}
    }
  }

  private void add(String name, String text, boolean person) {
    if (!text.isBlank() && FieldPrivacy.of(name, person) == FieldPrivacy.PERSONAL) {
      found.add(text);
    }
  }
}
