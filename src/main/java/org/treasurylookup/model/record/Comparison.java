package org.treasurylookup.model.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.check.spelling.SameValue;
import org.treasurylookup.domain.check.spelling.ValueLikeness;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.text.InvisibleCharacters;
import org.treasurylookup.text.Text;

/**
 * A value on screen compared with a pasted one: as values by the rules of their chain, and where
 * they differ, character by character.
 *
 * @param text the outcome in a sentence, with the first difference
 * @param remarks what was taken off the pasted text first, and what is odd about it
 * @param pasted the pasted value, without what was taken off
 */
public record Comparison(Outcome outcome, Text text, List<Text> remarks, String pasted) {
  /** Whether two values are the same. */
  public enum Outcome {
    /** The same characters. */
    IDENTICAL,
    /** The same address, hash or id, spelled in another way. */
    SAME_VALUE,
    DIFFERENT
  }

  public Comparison {
    remarks = List.copyOf(remarks);
  }

  /** By which rules a value of a record is compared: those of its chain, if it has one. */
  public static SameValue rules(Optional<Finding> finding, String shown) {
    return finding
        .flatMap(Finding::record)
        .filter(PayInOrder.class::isInstance)
        .map(PayInOrder.class::cast)
        .flatMap(order -> rules(order, shown))
        .orElseGet(SameValue::ofAnything);
  }

  private static Optional<SameValue> rules(PayInOrder order, String shown) {
    var transactions =
        order.transactions().asValue().stream()
            .flatMap(List::stream)
            .flatMap(each -> each.asValue().stream())
            .toList();
    Predicate<Received<String>> isShown =
        field -> field.asValue().filter(shown::equals).isPresent();
    if (transactions.stream().anyMatch(each -> isShown.test(each.txHash()))) {
      return Optional.of(SameValue.ofHashes());
    }
    var ends =
        transactions.stream().flatMap(each -> Stream.of(each.fromAddress(), each.toAddress()));
    return Stream.concat(Stream.of(order.receiveAddress()), ends).anyMatch(isShown)
        ? Optional.of(SameValue.ofAddresses(order.chainId().asValue()))
        : Optional.empty();
  }

  /** Compares a value on screen with a pasted text that is the value or holds it. */
  public static Comparison of(SameValue rules, String shown, String pastedText) {
    var whole = PastedValue.whole(pastedText);
    if (shown.chars().anyMatch(Character::isWhitespace)) {
      return like(rules, shown, whole).orElseGet(() -> different(rules, shown, whole));
    }
    var parts = whole.within(shown, false);
    var finer = whole.within(shown, true);
    var meant = shown.indexOf(':') < 0 ? finer : parts;
    var likeliest = meant.size() == 1 ? meant.getFirst() : whole.joined();
    return Stream.of(List.of(whole, whole.joined()), parts, finer)
        .flatMap(List::stream)
        .flatMap(reading -> like(rules, shown, reading).stream())
        .findFirst()
        .map(found -> found.among(finer))
        .orElseGet(() -> different(rules, shown, likeliest));
  }

  private static Optional<Comparison> like(SameValue rules, String shown, PastedValue reading) {
    return switch (rules.compare(shown, reading.text())) {
      case ValueLikeness.Same same when same.setAside().isEmpty() -> {
        String length = Integer.toString(shown.codePointCount(0, shown.length()));
        yield Optional.of(said(Outcome.IDENTICAL, Text.of("compare.identical", length), reading));
      }
      case ValueLikeness.Same same ->
          Optional.of(said(Outcome.SAME_VALUE, Text.of("compare.same", same.said()), reading));
      case ValueLikeness.Miscased(boolean one, boolean other) -> {
        var told =
            Text.of(
                one && other
                    ? "compare.letterCase.both"
                    : one ? "compare.letterCase.shown" : "compare.letterCase.pasted");
        yield Optional.of(said(Outcome.DIFFERENT, told, reading));
      }
      case ValueLikeness.Different _ -> Optional.empty();
    };
  }

  private static Comparison said(Outcome outcome, Text text, PastedValue reading) {
    return new Comparison(outcome, text, takenOff(reading), reading.text());
  }

  private static List<Text> takenOff(PastedValue reading) {
    List<Text> remarks = new ArrayList<>();
    if (!reading.around().isEmpty()) {
      var beside =
          reading.around().stream()
              .map(InvisibleCharacters::show)
              .map(text -> "“" + text + "”")
              .toList();
      remarks.add(Text.of("compare.around", Text.list(beside)));
    }
    if (reading.blanks() > 0) {
      remarks.add(Text.count("compare.blanks", reading.blanks()));
    }
    if (reading.hidden() > 0) {
      remarks.add(Text.count("compare.hidden", reading.hidden()));
    }
    return remarks;
  }

  /* Of several values in a text one is the same: another may be the one that was meant. */
  private Comparison among(List<PastedValue> values) {
    long count = values.stream().map(PastedValue::text).distinct().count();
    if (count < 2 || remarks.isEmpty()) {
      return this;
    }
    List<Text> more = new ArrayList<>(remarks);
    more.add(Text.of("compare.oneOf", Long.toString(count)));
    return new Comparison(outcome, text, more, pasted);
  }

  private static Comparison different(SameValue rules, String shown, PastedValue reading) {
    var remarks = new ArrayList<>(takenOff(reading));
    if (rules.compare(shown, reading.text())
        instanceof ValueLikeness.Different(var one, var other, boolean network)) {
      one.ifPresent(_ -> remarks.add(Text.of("compare.checksum.shown")));
      other.ifPresent(_ -> remarks.add(Text.of("compare.checksum.pasted")));
      if (network) {
        remarks.add(Text.of("compare.network"));
      }
    }
    return new Comparison(
        Outcome.DIFFERENT, difference(shown, reading.text()), remarks, reading.text());
  }

  private static Text difference(String shown, String pasted) {
    int[] left = shown.codePoints().toArray();
    int[] right = pasted.codePoints().toArray();
    int place = 0;
    while (place < left.length && place < right.length && left[place] == right[place]) {
      place++;
    }
    String number = Integer.toString(place + 1);
    if (place == right.length) {
      return Text.of(
          "compare.shorter", Integer.toString(right.length), Integer.toString(left.length));
    }
    if (place == left.length) {
      return Text.of(
          "compare.longer", Integer.toString(right.length), Integer.toString(left.length));
    }
    return Text.of("compare.different", number, name(left[place]), name(right[place]));
  }

  private static String name(int codePoint) {
    return InvisibleCharacters.is(codePoint)
        ? InvisibleCharacters.name(codePoint)
        : Character.toString(codePoint);
  }
}
