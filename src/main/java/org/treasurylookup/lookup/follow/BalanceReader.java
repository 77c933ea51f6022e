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
      case PageOutcome.Failed(_, var failure) ->
          new Balances(
              new TracedRows(
                  List.of(), Optional.of(Text.of("merchant.balances.gap", failure.headline()))),
              Optional.empty());
      case PageOutcome.Page page ->
          new Balances(
              new TracedRows(
                  page.rows().stream()
                      .filter(RelatedRecord.class::isInstance)
                      .map(RelatedRecord.class::cast)
                      .toList(),
                  Optional.empty()),
              Optional.of(page.answer().receivedAt()));
    };
  }
}
