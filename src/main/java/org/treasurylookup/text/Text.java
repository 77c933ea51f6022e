package org.treasurylookup.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A sentence before it is put into a language: the key of a message and its arguments, or a literal
 * that is the same in every language.
 *
 * <p>Arguments are strings on purpose: an amount, a time or an id goes into a sentence as the
 * received text, and no locale may regroup its digits.
 *
 * @param key message key; empty for a literal
 * @param arguments a {@link String} or a nested {@link Text} for each {@code {0}}, {@code {1}}, …
 */
public record Text(String key, List<Object> arguments) {
  private static final String AMOUNT = "value.amount";
  private static final String ID = "value.id";
  private static final int GROUPED = 1_000;

  /* Deeper are only lists, of any length, which would be compared from end to end for each item. */
  private static final int NESTED = 2;

  private static final SharedValues<Text> SHARED = new SharedValues<>();

  public Text {
    arguments = List.copyOf(arguments);
    for (var argument : arguments) {
      if (!(argument instanceof String) && !(argument instanceof Text)) {
        throw new IllegalArgumentException("Text takes strings and texts, not " + argument);
      }
    }
  }

  /** A message with its arguments, each a {@link String} or a {@link Text}. */
  public static Text of(String key, Object... arguments) {
    return shared(new Text(key, Arrays.asList(arguments)));
  }

  private static Text shared(Text made) {
    return made.isShort(NESTED) ? SHARED.one(made) : made;
  }

  private boolean isShort(int nested) {
    for (var argument : arguments) {
      boolean isShort =
          argument instanceof Text inner
              ? nested > 0 && inner.isShort(nested - 1)
              : ((String) argument).length() <= SharedValues.LONGEST;
      if (!isShort) {
        return false;
      }
    }
    return true;
  }

  /** A message that has a form for one ({@code key.one}) and a form for any other count. */
  public static Text count(String key, int count, Object... more) {
    var arguments = new Object[more.length + 1];
    arguments[0] = number(count);
    System.arraycopy(more, 0, arguments, 1, more.length);
    return of(SharedValues.text(key + (count == 1 ? ".one" : ".other")), arguments);
  }

  /**
   * A count of ours, its digits in the groups of the language: {@code 10,000}. Never for what a
   * provider sent.
   */
  public static Object number(int count) {
    String digits = SharedValues.text(Integer.toString(count));
    return count < GROUPED ? digits : of("value.number", digits);
  }

  /** Several texts in a row, with what the language puts between them; nothing for none. */
  public static Text list(Collection<String> items) {
    return items.stream()
        .map(Text::literal)
        .reduce((before, next) -> of("list.pair", before, next))
        .orElseGet(() -> literal(""));
  }

  /** Text that needs no translation, such as a vendor's word. */
  public static Text literal(String text) {
    return shared(new Text("", List.of(text)));
  }

  /** An amount inside a sentence, with its token if it has one: what {@link #masked} masks. */
  public static Text amount(String text) {
    return of(AMOUNT, text);
  }

  /**
   * An id inside a sentence, which may lead to the record it names.
   *
   * @param field the provider's name of a field that holds such ids, such as {@code merchant_id}
   */
  public static Text id(String field, String id) {
    return of(ID, id, field);
  }

  /** Whether this is an id: its arguments are the id and the field that holds such. */
  public boolean isId() {
    return key.equals(ID);
  }

  /** Whether an id is in it somewhere. */
  boolean holdsId() {
    return isId() || arguments.stream().anyMatch(it -> it instanceof Text inner && inner.holdsId());
  }

  /** The same sentence with each amount in it replaced. */
  public Text masked(String mask) {
    if (key.equals(AMOUNT)) {
      return amount(mask);
    }
    var masked = new ArrayList<>(arguments);
    masked.replaceAll(argument -> argument instanceof Text inner ? inner.masked(mask) : argument);
    return new Text(key, masked);
  }

  /** The same sentence with what was put into it changed; its own words stay. */
  public Text mapArguments(UnaryOperator<String> change) {
    var changed = new ArrayList<>(arguments);
    changed.replaceAll(
        argument ->
            argument instanceof Text inner
                ? inner.mapArguments(change)
                : change.apply((String) argument));
    return new Text(key, changed);
  }

  /** The same amount or id in other words; any other text stays. */
  public Text mapValue(UnaryOperator<String> change) {
    if (!key.equals(AMOUNT) && !isId()) {
      return this;
    }
    var changed = new ArrayList<>(arguments);
    changed.set(0, change.apply((String) arguments.getFirst()));
    return new Text(key, changed);
  }

  /* Those of a record are put together when they are first asked for, for which every start waits. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Text that && key.equals(that.key) && arguments.equals(that.arguments));
  }

  @Override
  public int hashCode() {
    return 31 * key.hashCode() + arguments.hashCode();
  }
}
