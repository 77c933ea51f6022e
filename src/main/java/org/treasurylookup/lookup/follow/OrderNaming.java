package org.treasurylookup.lookup.follow;

import java.util.List;
import java.util.stream.Stream;
import org.treasurylookup.domain.PayInOrder;

/** Whether free words name an order: by its id, or by what its payer or merchant call it. */
final class OrderNaming {
  /* Shorter references stand in a description by chance. */
  private static final int SHORTEST_REFERENCE = 4;
  /* What an id may hold besides letters and digits; a colon or a slash stands between words. */
  private static final String JOINS = "-_.~";

  private final List<String> references;

  OrderNaming(PayInOrder order) {
    this.references =
        Stream.of(order.orderId(), order.pspOrderCode(), order.merchantOrderCode())
            .flatMap(received -> received.asValue().stream())
            .filter(text -> text.length() >= SHORTEST_REFERENCE)
            .toList();
  }

  /** How certain it is, from least to most. */
  enum Named {
    NO,
    /**
     * A word is joined to it, as in {@code late-1001}: a remark, or the beginning of another id.
     */
    PERHAPS,
    YES
  }

  /** What words say about the order. */
  Named in(String words) {
    var named = Named.NO;
    for (var reference : references) {
      for (int at = words.indexOf(reference); at >= 0; at = words.indexOf(reference, at + 1)) {
        var here = at(words, at, at + reference.length());
        named = here.compareTo(named) > 0 ? here : named;
      }
    }
    return named;
  }

  private static Named at(String words, int begin, int end) {
    var before = beside(words, begin - 1, -1);
    var after = beside(words, end, 1);
    return before.compareTo(after) < 0 ? before : after;
  }

  /* A reference that is part of a longer one, which has digits, names another order. */
  private static Named beside(String words, int at, int step) {
    if (isWord(words, at)) {
      return Named.NO;
    }
    int joined = at + step;
    if (!isIn(words, at) || JOINS.indexOf(words.charAt(at)) < 0 || !isWord(words, joined)) {
      return Named.YES;
    }
    for (; isWord(words, joined); joined += step) {
      if (Character.isDigit(words.charAt(joined))) {
        return Named.NO;
      }
    }
    return Named.PERHAPS;
  }

  private static boolean isIn(String words, int at) {
    return at >= 0 && at < words.length();
  }

  private static boolean isWord(String words, int at) {
    return isIn(words, at) && Character.isLetterOrDigit(words.charAt(at));
  }
}
