package org.treasurylookup.lookup.follow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.treasurylookup.api.cobo.CoboList;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.api.json.ListQuery;
import org.treasurylookup.domain.RelatedRecord;
import org.treasurylookup.domain.answer.PageOutcome;
import org.treasurylookup.domain.check.flow.TracedRows;
import org.treasurylookup.domain.check.spelling.SameValue;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.text.Text;

/** Reads what a merchant has of each token. Blocking: call it on a virtual thread. */
public final class BalanceReader {
  private final CoboListReader lists;

  public BalanceReader(CoboListReader lists) {
    this.lists = lists;
  }

  /**
   * What was read.
   *
   * @param receivedAt when it was answered, which is not when the merchant was; empty without rows
   */
  public record Balances(TracedRows rows, Optional<Instant> receivedAt) {}

  /** A row for each token, or why there is none. Never throws for what a provider answers. */
  public Balances balances(String merchant, Environment environment, Cancellation cancellation) {
    return switch (lists.page(
        environment,
        CoboList.MERCHANT_BALANCES,
        ListQuery.ALL.and("merchant_ids", merchant),
        cancellation,
        RequestProgress.silent())) {
      case PageOutcome.Failed failed ->
          new Balances(
              new TracedRows(
                  List.of(),
                  Optional.of(Text.of("merchant.balances.gap", failed.failure().headline())),
                  failed.isForged()),
              Optional.empty());
      case PageOutcome.Page page ->
          new Balances(rows(page, merchant), Optional.of(page.answer().receivedAt()));
    };
  }

  /* A row that names no merchant may be of this one, and is not shown as if it were. */
  private static TracedRows rows(PageOutcome.Page page, String merchant) {
    var rows =
        page.rows().stream()
            .filter(RelatedRecord.class::isInstance)
            .map(RelatedRecord.class::cast)
            .toList();
    var own = rows.stream().filter(row -> isOf(row, merchant)).toList();
    long nobodys = rows.stream().filter(row -> row.id().text().isEmpty()).count();
    int lost = page.unreadable() + Math.toIntExact(nobodys);
    return new TracedRows(
        own,
        Optional.of(lost)
            .filter(it -> it > 0)
            .map(it -> Text.of("merchant.balances.partly", Text.count("flow.noRecords", it))));
  }

  private static boolean isOf(RelatedRecord row, String merchant) {
    return row.id().text().filter(id -> SameValue.ofIds().isSame(id, merchant)).isPresent();
  }
}
