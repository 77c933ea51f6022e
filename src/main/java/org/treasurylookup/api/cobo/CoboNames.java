package org.treasurylookup.api.cobo;

import java.util.List;
import java.util.Optional;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.api.http.Endpoint.PathTemplate;
import org.treasurylookup.api.http.ReadOnlyClient;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.api.json.ListQuery;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.RowsOutcome;

/**
 * What Cobo calls its tokens and chains. Source: Cobo OpenAPI, {@code listPaymentSupportedTokens},
 * which answers a bare array, and {@code listSupportedChains}, which answers pages.
 */
record CoboNames(CoboApi cobo) {
  private static final String TOKENS = "/payments/supported_tokens";
  private static final String CHAINS = "/wallets/chains";

  static List<PathTemplate> templates() {
    return List.of(PathTemplate.of(TOKENS), PathTemplate.of(CHAINS));
  }

  RowsOutcome tokens(Cancellation cancellation, RequestProgress progress) {
    return switch (cobo.get(TOKENS, "", cancellation, progress)) {
      case ReadOnlyClient.Reply.Failed(var failure) -> new RowsOutcome.Failed(failure);
      case ReadOnlyClient.Reply.Answered(var answer) -> rows(answer, CoboListPage.bare(answer));
    };
  }

  RowsOutcome chains(ListQuery query, Cancellation cancellation, RequestProgress progress) {
    return switch (cobo.get(CHAINS, query.encoded(), cancellation, progress)) {
      case ReadOnlyClient.Reply.Failed(var failure) -> new RowsOutcome.Failed(failure);
      case ReadOnlyClient.Reply.Answered(var answer) -> rows(answer, CoboListPage.of(answer));
    };
  }

  private static RowsOutcome rows(Answer answer, CoboListPage page) {
    return switch (page) {
      case CoboListPage.Unusable(var why) -> new RowsOutcome.Failed(why);
      case CoboListPage.Page read ->
          new RowsOutcome.Rows(
              answer,
              read.rows().stream().flatMap(row -> row.asObject().stream()).toList(),
              Optional.of(read.after()).filter(after -> !after.isEmpty()));
    };
  }
}
