package org.treasurylookup.api.cobo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.treasurylookup.api.cobo.ItemPage.Page;
import org.treasurylookup.api.cobo.ItemPage.Unusable;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.api.http.Door;
import org.treasurylookup.api.http.Progress;
import org.treasurylookup.domain.BatchAllocation;
import org.treasurylookup.domain.JsonValue;
import org.treasurylookup.domain.JsonValue.Member;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.answer.Read;
import org.treasurylookup.text.Text;

/**
 * Fetches the items of a batch that came without them. The reference page's answer is not paged and
 * its items are optional; {@code GET /payments/allocation_items} has them in pages of up to 50.
 *
 * <p>What has arrived is kept whatever happens next, and a gap is told: pages that fail, pages that
 * go round in a circle, and a number of items other than Cobo counts.
 */
final class MissingItems {
  static final String ITEMS = "allocation_items";
  private static final int PAGE = 50;
  private static final int MOST_PAGES = 400;

  private final CoboApi api;

  MissingItems(CoboApi api) {
    this.api = api;
  }

  /** The same record with the items that came separately, and whether some are missing. */
  Read complete(Read.Found found, String id, Cancellation cancellation, Progress progress) {
    return found.record() instanceof BatchAllocation batch && lacksItems(batch)
        ? new Fetch(found, batch, id, cancellation, progress).run()
        : found;
  }

  private static boolean lacksItems(BatchAllocation batch) {
    return batch.source().get(ITEMS).map(JsonValue.Null.class::isInstance).orElse(true);
  }

  /** The pages of one batch. */
  private final class Fetch {
    private final Read.Found found;
    private final BatchAllocation batch;
    private final String id;
    private final Cancellation cancellation;
    private final Progress progress;
    private final List<JsonValue> items = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private final List<String> cursors = new ArrayList<>();

    Fetch(
        Read.Found found,
        BatchAllocation batch,
        String id,
        Cancellation cancellation,
        Progress progress) {
      this.found = found;
      this.batch = batch;
      this.id = id;
      this.cancellation = cancellation;
      this.progress = progress;
    }

    Read run() {
      String after = "";
      while (cursors.size() < MOST_PAGES) {
        cursors.add(after);
        switch (ItemPage.of(ask(after))) {
          case Unusable(Failure why) -> {
            return with(Optional.of(CoboFailures.gap(items.size(), why)));
          }
          case Page page -> {
            items.addAll(page.rows());
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

    private Door.Reply ask(String after) {
      var reply = api.get("/payments/" + ITEMS, query(id, after), cancellation, progress);
      if (reply instanceof Door.Reply.Answered(var answer)) {
        answers.add(answer);
      }
      return reply;
    }

    private Optional<Failure> counted(Page last) {
      String got = Integer.toString(items.size());
      return last.total()
          .filter(total -> !total.equals(got))
          .flatMap(total -> gap(Text.of("cause.items.count", total)));
    }

    private Optional<Failure> gap(Text cause) {
      return Optional.of(CoboFailures.gap(items.size(), cause));
    }

    private Read with(Optional<Failure> gap) {
      return new Read.Found(
          found.answer(), items.isEmpty() ? batch : batch(batch, items), answers, gap);
    }
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
    String query = "batch_allocation_id=" + id + "&limit=" + PAGE;
    return after.isEmpty()
        ? query
        : query + "&after=" + URLEncoder.encode(after, StandardCharsets.UTF_8);
  }
}
