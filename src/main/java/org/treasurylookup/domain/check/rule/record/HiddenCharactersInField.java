package org.treasurylookup.domain.check.rule.record;

import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.VendorField;
import org.treasurylookup.domain.VendorField.Kind;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.rule.HiddenText;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Placeholder;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;
import org.treasurylookup.domain.check.spelling.AddressMemo;
import org.treasurylookup.domain.json.JsonValue;
import org.treasurylookup.text.LookalikeLetters;

/**
 * Text from outside holds characters that make it read differently from what it is. Looks at every
 * name and text as sent, known field or not; an id, an address or a token is in ASCII throughout.
 * Source: rule of this program; the kinds of characters are those of {@link HiddenText}.
 */
public final class HiddenCharactersInField implements Rule<ProviderRecord> {
  /* Text that people write over several lines. */
  private static final Set<String> PROSE =
      Set.of("description", "notes", "reason", "failed_reason", "contact_address");

  /* What nobody writes as he likes, by its name anywhere: it is in ASCII. */
  private static final Set<String> CODES =
      Stream.concat(
              FieldCatalogue.all()
                  .filter(field -> field.kind() == Kind.ID || field.kind() == Kind.TOKEN)
                  .map(VendorField::name),
              Stream.of("chain_id", "source_account", "destination_account"))
          .collect(Collectors.toUnmodifiableSet());

  /* References of the user's own and people, which may be words of their language. */
  private static final Set<String> OWN =
      Set.of(
          "psp_order_code",
          "merchant_order_code",
          "request_id",
          "initiator",
          "clientExternalId",
          "partnerExternalId",
          "externalId");

  @Override
  public Optional<Note> check(ProviderRecord record, RuleContext given) {
    var builder = new NoteBuilder(NoteCode.HIDDEN_CHARACTERS);
    /* Where all is plain no path is written, of which a batch has a hundred thousand. */
    if (any("", record.source(), HiddenCharactersInField::isOdd)) {
      look(builder, "", "", record.source());
      boolean hidden = any("", record.source(), HiddenCharactersInField::isHidden);
      return builder.note(hidden ? "" : "code");
    }
    return Optional.empty();
  }

  /* Whether a name or a text is odd. */
  private static boolean any(String name, JsonValue value, BiPredicate<String, String> which) {
    return switch (value) {
      case JsonValue.Obj object -> {
        boolean odd = false;
        for (var member : object.members()) {
          odd |= HiddenText.in(member.name(), false) || any(member.name(), member.value(), which);
        }
        yield odd;
      }
      case JsonValue.Arr array -> {
        boolean odd = false;
        for (var item : array.items()) {
          odd |= any(name, item, which);
        }
        yield odd;
      }
      case JsonValue.Str text -> which.test(name, text.text());
      case JsonValue.Num _, JsonValue.Bool _, JsonValue.Null _ -> false;
      case JsonValue.Deep deep -> HiddenText.in(deep.json(), true);
    };
  }

  private static boolean isOdd(String name, String text) {
    return isHidden(name, text) || imitates(name, text);
  }

  private static boolean isHidden(String name, String text) {
    return HiddenText.in(text, PROSE.contains(name));
  }

  private static boolean imitates(String name, String text) {
    if (!CODES.contains(name) || Placeholder.is(text)) {
      return false;
    }
    if (OWN.contains(name)) {
      return LookalikeLetters.imitates(text);
    }
    /* A memo behind an address is the user's own, and several addresses are a list. */
    String code = name.endsWith("address") ? AddressMemo.addressOf(text) : text;
    return LookalikeLetters.hasForeign(code)
        || hasBlank(code)
        || LookalikeLetters.imitates(text.substring(code.length()));
  }

  private static boolean hasBlank(String code) {
    return code.indexOf(' ') >= 0 && code.strip().replace(", ", ",").indexOf(' ') > 0;
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
      case JsonValue.Str(String text) -> {
        if (isOdd(name, text)) {
          boolean code = imitates(name, text);
          builder.found(path, path).step(path, HiddenText.revealed(text, code));
        }
      }
      case JsonValue.Num _, JsonValue.Bool _, JsonValue.Null _ -> {}
      case JsonValue.Deep(String json) -> look(builder, path, json, true);
    }
  }

  private static void look(NoteBuilder builder, String path, String text, boolean prose) {
    if (HiddenText.in(text, prose)) {
      builder.found(path, path).step(path, HiddenText.revealed(text, false));
    }
  }
}
