package org.treasurylookup.domain.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.domain.Decimal;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.domain.Moment;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.RecordPart;
import org.treasurylookup.domain.VendorField;
import org.treasurylookup.domain.change.FieldChange.Weight;
import org.treasurylookup.domain.json.JsonValue;
import org.treasurylookup.text.Text;
import org.treasurylookup.text.TokenInWords;

/**
 * What differs between two answers about one record. The order of keys, blanks and trailing zeros
 * are no difference; parts of lists are matched by their ids. Amounts differ by an exact number of
 * one token; what may name a person is said to have changed, without the words.
 */
public final class RecordChanges {
  private final List<FieldChange> found = new ArrayList<>();

  private RecordChanges() {}

  /** The differences, those that matter most first. */
  public static List<FieldChange> between(RecordPart before, RecordPart after) {
    var changes = new RecordChanges();
    changes.compare(new Context(Optional.empty()), before, after);
    return changes.found.stream()
        .sorted(Comparator.comparing(FieldChange::weight)) // which keeps the order of fields
        .toList();
  }

  /**
   * Where a part is.
   *
   * @param inside what it is called, if it is not the record itself
   */
  private record Context(Optional<Text> inside) {
    Weight weight(Weight own) {
      return inside.isPresent() ? Weight.INSIDE : own;
    }

    Text text(Text change) {
      return inside.<Text>map(name -> Text.of("change.inside", name, change)).orElse(change);
    }
  }

  private void add(Context in, Weight weight, Text text, Optional<FieldChange.Place> place) {
    found.add(new FieldChange(in.weight(weight), in.text(text), place));
  }

  private static Optional<FieldChange.Place> place(
      RecordPart after, VendorField field, Received<?> was) {
    boolean open = field.privacy() == FieldPrivacy.OPEN || field.privacy() == FieldPrivacy.AMOUNT;
    boolean told = open && was.text().isPresent() && !isParts(field);
    return Optional.of(
        new FieldChange.Place(
            after.source(), field.name(), told ? Optional.of(word(field, was)) : Optional.empty()));
  }

  private static boolean isParts(VendorField field) {
    return field.kind() == VendorField.Kind.PART || field.kind() == VendorField.Kind.LIST;
  }

  private void compare(Context in, RecordPart before, RecordPart after) {
    for (int i = 0; i < after.fields().size(); i++) {
      var field = after.fields().get(i);
      var earlier = received(before, field.name());
      compare(in, field.vendor(), before, earlier, after, field.received());
    }
    unknown(in, before.unknown(), after.unknown());
  }

  private static Received<?> received(RecordPart part, String name) {
    return part.fields().stream()
        .filter(field -> field.name().equals(name))
        .<Received<?>>map(RecordPart.Field::received)
        .findFirst()
        .orElseGet(Received.Absent::new);
  }

  private void compare(
      Context in,
      VendorField field,
      RecordPart before,
      Received<?> was,
      RecordPart after,
      Received<?> is) {
    var one = was.asValue().orElse(null);
    var other = is.asValue().orElse(null);
    if (one instanceof RecordPart first && other instanceof RecordPart second) {
      compare(new Context(Optional.of(name(field))), first, second);
    } else if (one instanceof List<?> first && other instanceof List<?> second) {
      lists(in, field, first, second, place(after, field, was));
    } else if (other instanceof List<?> second && one == null && was.text().isEmpty()) {
      lists(in, field, List.of(), second, place(after, field, was));
    } else if (one instanceof Decimal first && other instanceof Decimal second) {
      amounts(in, field, first, second, sameToken(field, before, after), place(after, field, was));
    } else if (!isSame(one, was, other, is)) {
      add(in, weight(field), words(field, was, is), place(after, field, was));
    }
  }

  private static boolean isSame(
      @Nullable Object one, Received<?> was, @Nullable Object other, Received<?> is) {
    return (one instanceof Moment first && other instanceof Moment second)
        ? first.instant().equals(second.instant())
        : was.text().equals(is.text());
  }

  private static Weight weight(VendorField field) {
    return switch (field.kind()) {
      case STATUS -> Weight.STATUS;
      case AMOUNT -> Weight.AMOUNT;
      case SECONDS, MILLISECONDS, ISO_TIME -> Weight.TIME;
      case PART, LIST -> Weight.PART;
      case ID, TEXT, WORDS, TOKEN, LIMIT, RATE, TRUTH -> Weight.OTHER;
    };
  }

  private static Text name(VendorField field) {
    return Text.of("field." + field.name());
  }

  private static Text words(VendorField field, Received<?> was, Received<?> is) {
    boolean parts = isParts(field);
    boolean open = field.privacy() == FieldPrivacy.OPEN || field.privacy() == FieldPrivacy.AMOUNT;
    boolean time = field.kind().unit().isPresent();
    if (is.text().isEmpty()) {
      return Text.of("change.gone", name(field));
    }
    if (was.text().isEmpty() && (parts || !open || time)) {
      return Text.of("change.new", name(field));
    }
    if (parts || !open || isOfAnyChange(field)) {
      return Text.of("change.other", name(field));
    }
    return Text.of("change.value", name(field), word(field, was), word(field, is));
  }

  private static Text word(VendorField field, Received<?> received) {
    String text = received.text().orElse("");
    if (text.isEmpty()) {
      return Text.of("watch.noWord");
    }
    if (received.asValue().orElse(null) instanceof Moment time) {
      return Text.literal(time.instant().toString());
    }
    return field.privacy() == FieldPrivacy.AMOUNT ? Text.amount(text) : Text.literal(text);
  }

  /* When the record was changed says no more than that it was. */
  private static boolean isOfAnyChange(VendorField field) {
    return field.kind().unit().isPresent() && field.name().startsWith("update");
  }

  /* The token of both amounts; empty when they are in different ones, or nobody says in which. */
  private static Optional<String> sameToken(
      VendorField field, RecordPart before, RecordPart after) {
    var was = received(before, field.token()).text();
    return was.equals(received(after, field.token()).text()) ? was : Optional.empty();
  }

  private void amounts(
      Context in,
      VendorField field,
      Decimal was,
      Decimal is,
      Optional<String> token,
      Optional<FieldChange.Place> place) {
    if (was.number().compareTo(is.number()) == 0) {
      return;
    }
    boolean difference = field.kind() == VendorField.Kind.AMOUNT && token.isPresent();
    var text =
        difference
            ? Text.of(
                "change.amount",
                name(field),
                Text.amount(is.since(was) + " " + TokenInWords.of(token.orElseThrow())))
            : Text.of("change.value", name(field), Text.amount(was.text()), Text.amount(is.text()));
    add(in, weight(field), text, place);
  }

  private void lists(
      Context in,
      VendorField field,
      List<?> before,
      List<?> after,
      Optional<FieldChange.Place> place) {
    if (before.equals(after)) {
      return;
    }
    var matched = MatchedParts.of(before, after);
    if (!matched.added().isEmpty()) {
      add(in, Weight.PART, count("change.added", field, matched.added().size()), place);
    }
    if (!matched.gone().isEmpty()) {
      add(in, Weight.PART, count("change.removed", field, matched.gone().size()), place);
    }
    for (var pair : matched.pairs()) {
      var one = pair.before().readable();
      var other = pair.after().readable();
      if (one.isPresent() && other.isPresent()) {
        compare(new Context(Optional.of(part(field, pair.after()))), one.get(), other.get());
      }
    }
  }

  private static Text count(String key, VendorField field, int count) {
    return Text.count(key, count, name(field));
  }

  private static Text part(VendorField field, MatchedParts.Place place) {
    return Text.of(
        "change.part",
        name(field),
        place.id().orElseGet(() -> Integer.toString(place.index() + 1)));
  }

  private void unknown(Context in, List<JsonValue.Member> before, List<JsonValue.Member> after) {
    var names = Stream.concat(before.stream(), after.stream()).map(JsonValue.Member::name);
    for (String name : names.distinct().toList()) {
      var was = values(before, name);
      var is = values(after, name);
      if (!SameJson.is(new JsonValue.Arr(was), new JsonValue.Arr(is))) {
        String key = is.isEmpty() ? "change.gone" : was.isEmpty() ? "change.new" : "change.other";
        add(in, Weight.OTHER, Text.of(key, Text.literal(name)), Optional.empty());
      }
    }
  }

  private static List<JsonValue> values(List<JsonValue.Member> members, String name) {
    return members.stream()
        .filter(member -> member.name().equals(name))
        .map(JsonValue.Member::value)
        .toList();
  }
}
