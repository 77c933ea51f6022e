package org.treasurylookup.domain.change;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.domain.Decimal;
import org.treasurylookup.domain.json.JsonValue;

/**
 * A value that is equal to those that say the same, whatever the order of their members and their
 * blanks.
 */
record SameJson(JsonValue value) {
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SameJson(JsonValue said) && is(value, said);
  }

  @Override
  public int hashCode() {
    return hash(value);
  }

  /* Alike for all that say the same: members add up in any order, and numbers lose their zeros. */
  private static int hash(JsonValue value) {
    return switch (value) {
      case JsonValue.Obj(var members) ->
          members.stream().mapToInt(it -> (it.name().hashCode() * 31) ^ hash(it.value())).sum();
      case JsonValue.Arr(var items) ->
          items.stream().mapToInt(SameJson::hash).reduce(1, (all, each) -> all * 31 + each);
      case JsonValue.Num(String digits) ->
          Decimal.read(digits)
              .map(it -> it.number().stripTrailingZeros().hashCode())
              .orElseGet(digits::hashCode);
      case JsonValue.Str _, JsonValue.Bool _, JsonValue.Null _, JsonValue.Deep _ ->
          value.hashCode();
    };
  }

  static boolean is(JsonValue one, JsonValue other) {
    return switch (one) {
      case JsonValue.Obj(var members) ->
          other instanceof JsonValue.Obj(var others) && members(members, others);
      case JsonValue.Arr(var items) ->
          other instanceof JsonValue.Arr(var others) && items(items, others);
      case JsonValue.Num(String digits) ->
          other instanceof JsonValue.Num(String digits2) && numbers(digits, digits2);
      case JsonValue.Str _, JsonValue.Bool _, JsonValue.Null _, JsonValue.Deep _ ->
          one.equals(other);
    };
  }

  private static boolean numbers(String one, String other) {
    return one.equals(other) || Decimal.isSame(one, other);
  }

  private static boolean items(List<JsonValue> one, List<JsonValue> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      if (!is(one.get(i), other.get(i))) {
        return false;
      }
    }
    return one.size() == other.size();
  }

  private static boolean members(List<JsonValue.Member> one, List<JsonValue.Member> other) {
    var left = new ArrayList<>(other);
    for (var member : one) {
      var same =
          left.stream()
              .filter(each -> each.name().equals(member.name()) && is(member.value(), each.value()))
              .findFirst();
      if (same.isEmpty()) {
        return false;
      }
      left.remove(same.get());
    }
    return left.isEmpty();
  }
}
