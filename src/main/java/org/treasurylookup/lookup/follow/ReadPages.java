package org.treasurylookup.lookup.follow;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.treasurylookup.domain.Decimal;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.RelatedRecord;
import org.treasurylookup.domain.answer.PageOutcome;
import org.treasurylookup.domain.check.flow.TracedRows;
import org.treasurylookup.lookup.follow.OrderNaming.Named;
import org.treasurylookup.text.Text;

/**
 * The rows of the pages of a list. A row that moved to the next page while they were read is one
 * row, as it was read last: added up twice, it would make a refund bigger than what came in.
 */
final class ReadPages {
  private final String list;
  private final Map<Object, RelatedRecord> rows = new LinkedHashMap<>();
  private int unreadable;

  /**
   * No page yet.
   *
   * @param list which list it is, as the words for gaps call it
   */
  ReadPages(String list) {
    this.list = list;
  }

  void add(PageOutcome.Page page) {
    unreadable += page.unreadable();
    Map<Object, Integer> here = new HashMap<>();
    page.rows().stream()
        .filter(RelatedRecord.class::isInstance)
        .map(RelatedRecord.class::cast)
        .forEach(row -> rows.put(same(row, here), row));
  }

  /*
   * Two records that share an id and not their amount, as a number, are two. A booking has no id of
   * its own: two on one page that say the same are two.
   */
  private static Object same(RelatedRecord row, Map<Object, Integer> here) {
    boolean named = row.kind() != FieldCatalogue.BALANCE_CHANGE && row.id().asValue().isPresent();
    return named
        ? List.of(row.id().asValue(), amount(row), row.text("token_id"))
        : List.of(row.source(), here.merge(row.source(), 1, Integer::sum));
  }

  private static Object amount(RelatedRecord row) {
    var sent = row.text("amount");
    return sent.asValue()
        .flatMap(Decimal::read)
        .<Object>map(amount -> amount.number().stripTrailingZeros())
        .orElse(sent);
  }

  /** Why what came is not all there is; empty when nothing says so. */
  Optional<Text> missing(Optional<String> total) {
    if (unreadable > 0) {
      return Optional.of(gap(Text.count("flow.noRecords", unreadable)));
    }
    return total
        .filter(count -> new BigInteger(count).compareTo(BigInteger.valueOf(rows.size())) > 0)
        .map(count -> gap(Text.of("flow.counted", count, Integer.toString(rows.size()))));
  }

  /** That some could not be read, and why. */
  Text gap(Text why) {
    return Text.of("flow.gap." + list, why);
  }

  /**
   * Those that are about one record; of what may be about it there is a gap.
   *
   * @param gap why these may not be all
   */
  TracedRows rows(Function<RelatedRecord, Named> which, Optional<Text> gap, boolean isForged) {
    var certain = rows.values().stream().filter(row -> which.apply(row) == Named.YES).toList();
    int perhaps =
        (int) rows.values().stream().filter(row -> which.apply(row) == Named.PERHAPS).count();
    return new TracedRows(
        certain,
        gap.or(
            () ->
                perhaps == 0
                    ? Optional.empty()
                    : Optional.of(Text.count("flow.perhaps." + list, perhaps))),
        isForged);
  }
}
