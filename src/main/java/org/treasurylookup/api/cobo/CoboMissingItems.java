package org.treasurylookup.api.cobo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.treasurylookup.api.cobo.CoboListPage.Page;
import org.treasurylookup.api.cobo.CoboListPage.Unusable;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.api.http.ReadOnlyClient;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.api.json.ListQuery;
import org.treasurylookup.domain.BatchAllocation;
import org.treasurylookup.domain.Decimal;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.answer.LookupOutcome;
import org.treasurylookup.domain.json.JsonValue;
import org.treasurylookup.domain.json.JsonValue.Member;
import org.treasurylookup.text.Text;

/**
 * Fetches the items of a batch that came without them, or with just as many as whole pages hold: 10
 * unless another number is asked for, up to 50. The reference page's answer is not paged and its
 * items are optional; {@code GET /payments/allocation_items} has them in pages. Items that came in
 * the first answer stay as they came; those the list has besides are put behind them.
 *
 * <p>What has arrived is kept whatever happens next, and a gap is told: pages that fail, pages that
 * go round in a circle, and a number of items other than Cobo counts.
 */
final class CoboMissingItems {
  static final String ITEMS = "allocation_items";
  private static final List<String> MONEY =
      List.of("token_id", "amount", "source_account", "destination_account");
  private static final int PAGE = 50;
  private static final int USUAL_PAGE = 10;
  private static final int MOST_PAGES = 400;

  private final CoboApi api;

  CoboMissingItems(CoboApi api) {
    this.api = api;
  }

  /** The same record with the items that came separately, and whether some are missing. */
  LookupOutcome complete(
      LookupOutcome.Found found, String id, Cancellation cancellation, RequestProgress progress) {
    return found.record() instanceof BatchAllocation batch && mayLackItems(batch)
        ? new Fetch(found, batch, id, cancellation, progress).run()
        : found;
  }

  private static boolean mayLackItems(BatchAllocation batch) {
    /* Two lists that contradict each other stay as they came: nobody knows which was meant. */
    if (batch.allocationItems() instanceof Received.Malformed<?>) {
      return false;
    }
    return switch (batch.source().get(ITEMS).orElse(new JsonValue.Null())) {
      case JsonValue.Null() -> true;
      case JsonValue.Arr(var sent) -> isPages(sent.size());
      default -> false;
    };
  }

  private static boolean isPages(int count) {
    return count == USUAL_PAGE || count % PAGE == 0;
  }

  private static List<JsonValue> sent(BatchAllocation batch) {
    return batch.source().get(ITEMS).orElse(new JsonValue.Null())
            instanceof JsonValue.Arr(List<JsonValue> sent)
        ? sent
        : List.of();
  }

  /** The pages of one batch. */
  private final class Fetch {
    private final LookupOutcome.Found found;
    private final BatchAllocation batch;
    private final String id;
    private final Cancellation cancellation;
    private final RequestProgress progress;
    private final List<JsonValue> sent;
    private final Map<String, JsonValue> byId;
    private final List<JsonValue> listed = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private final List<String> cursors = new ArrayList<>();

    Fetch(
        LookupOutcome.Found found,
        BatchAllocation batch,
        String id,
        Cancellation cancellation,
        RequestProgress progress) {
      this.found = found;
      this.batch = batch;
      this.sent = sent(batch);
      this.byId =
          sent.stream()
              .filter(item -> id(item).isPresent())
              .collect(Collectors.toMap(item -> id(item).orElseThrow(), it -> it, (it, _) -> it));
      this.id = id;
      this.cancellation = cancellation;
      this.progress = progress;
    }

    LookupOutcome run() {
      String after = "";
      while (cursors.size() < MOST_PAGES) {
        cursors.add(after);
        switch (CoboListPage.of(ask(after))) {
          case Unusable(Failure why) -> {
            return with(Optional.of(CoboFailures.gap(items().size(), why)));
          }
          case Page page -> {
            if (cursors.size() == 1 && countsWhatWasSent(page)) {
              return with(Optional.empty());
            }
            listed.addAll(page.rows());
            after = page.after();
            if (after.isEmpty()) {
              return with(counted(page));
            }
          }
        }
        if (cursors.contains(after)) {
          return with(gap(Text.of("cause.items.circle")));
        }
      }
      return with(gap(Text.of("cause.items.pages", Integer.toString(MOST_PAGES))));
    }

    private ReadOnlyClient.Reply ask(String after) {
      var reply = api.get(CoboList.ITEMS.path(), query(id, after), cancellation, progress);
      if (reply instanceof ReadOnlyClient.Reply.Answered(var answer)) {
        answers.add(answer);
      }
      return reply;
    }

    /* Then the further pages would say nothing new. */
    private boolean countsWhatWasSent(Page first) {
      return !sent.isEmpty()
          && first.total().filter(count(sent)::equals).isPresent()
          && first.rows().stream().allMatch(this::wasSent);
    }

    /* The list has to have as many as it says, and everything that the first answer had. */
    private Optional<Failure> counted(Page last) {
      return last.total()
          .or(() -> Optional.of(count(listed)))
          .filter(total -> !total.equals(count(listed)) || !total.equals(count(items())))
          .flatMap(total -> gap(Text.of("cause.items.count", total)));
    }

    private Optional<Failure> gap(Text cause) {
      return Optional.of(CoboFailures.gap(items().size(), cause));
    }

    private LookupOutcome with(Optional<Failure> gap) {
      var items = items();
      return new LookupOutcome.Found(
          found.answer(), items.size() == sent.size() ? batch : batch(batch, items), answers, gap);
    }

    private List<JsonValue> items() {
      return Stream.concat(sent.stream(), listed.stream().filter(item -> !wasSent(item))).toList();
    }

    /* One that moves something else under the same id stands beside the first: neither is dropped. */
    private boolean wasSent(JsonValue item) {
      return id(item)
          .map(byId::get)
          .filter(first -> MONEY.stream().allMatch(field -> isSame(first, item, field)))
          .isPresent();
    }
  }

  private static Optional<String> id(JsonValue item) {
    return text(item, "allocation_item_id");
  }

  /* What one of them does not say contradicts nothing. */
  private static boolean isSame(JsonValue one, JsonValue other, String field) {
    var first = text(one, field);
    var second = text(other, field);
    return first.isEmpty()
        || second.isEmpty()
        || first.equals(second)
        || Decimal.isSame(first.get(), second.get());
  }

  private static Optional<String> text(JsonValue item, String field) {
    return item.asObject().flatMap(object -> object.get(field)).flatMap(CoboMissingItems::text);
  }

  private static Optional<String> text(JsonValue value) {
    return value instanceof JsonValue.Num(String digits) ? Optional.of(digits) : value.asText();
  }

  private static String count(List<JsonValue> items) {
    return Integer.toString(items.size());
  }

  private static BatchAllocation batch(BatchAllocation batch, List<JsonValue> items) {
    var members =
        Stream.concat(
                batch.source().members().stream().filter(m -> !m.name().equals(ITEMS)),
                Stream.of(new Member(ITEMS, new JsonValue.Arr(items))))
            .toList();
    return CoboRecords.batch(new JsonValue.Obj(members));
  }

  private static String query(String id, String after) {
    var query = ListQuery.ALL.and("batch_allocation_id", id).and("limit", Integer.toString(PAGE));
    return (after.isEmpty() ? query : query.and("after", after)).encoded();
  }
}
