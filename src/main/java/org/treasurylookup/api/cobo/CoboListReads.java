package org.treasurylookup.api.cobo;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.api.http.Endpoint.PathTemplate;
import org.treasurylookup.api.http.ReadOnlyClient;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.api.json.ListQuery;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.PageOutcome;

/** Pages of Cobo's lists. */
record CoboListReads(CoboApi cobo) {
  static List<PathTemplate> templates() {
    return Stream.of(CoboList.values()).map(list -> PathTemplate.of(list.path())).toList();
  }

  PageOutcome read(
      CoboList list, ListQuery query, Cancellation cancellation, RequestProgress progress) {
    return switch (cobo.get(list.path(), query.encoded(), cancellation, progress)) {
      case ReadOnlyClient.Reply.Failed(var failure) ->
          new PageOutcome.Failed(Optional.empty(), failure);
      case ReadOnlyClient.Reply.Answered(var answer) -> page(list, answer);
    };
  }

  private static PageOutcome page(CoboList list, Answer answer) {
    return switch (list.isPaged() ? CoboListPage.of(answer) : CoboListPage.whole(answer)) {
      case CoboListPage.Unusable(var why) -> new PageOutcome.Failed(Optional.of(answer), why);
      case CoboListPage.Page page -> {
        var objects = page.rows().stream().flatMap(row -> row.asObject().stream()).toList();
        yield new PageOutcome.Page(
            answer,
            objects.stream().map(list::read).toList(),
            page.rows().size() - objects.size(),
            cursor(page.before()),
            cursor(page.after()),
            page.total().filter(count -> count.matches("[0-9]+")));
      }
    };
  }

  private static Optional<String> cursor(String text) {
    return Optional.of(text).filter(it -> !it.isEmpty());
  }
}
