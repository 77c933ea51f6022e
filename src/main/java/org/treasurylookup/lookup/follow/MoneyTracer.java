package org.treasurylookup.lookup.follow;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.treasurylookup.api.cobo.CoboList;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.api.json.ListQuery;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.RelatedRecord;
import org.treasurylookup.domain.answer.PageOutcome;
import org.treasurylookup.domain.check.flow.MoneyTrace;
import org.treasurylookup.domain.check.flow.TracedRows;
import org.treasurylookup.domain.check.money.CountedDeposits;
import org.treasurylookup.domain.check.money.OrderFacts;
import org.treasurylookup.domain.check.spelling.SameValue;
import org.treasurylookup.lookup.follow.OrderNaming.Named;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.text.Text;

/**
 * Reads what tells where the money of an order went: the bookings on the developer's balance, the
 * refunds, and, where something came too late, what was allocated back to the merchant. Cobo finds
 * neither refunds nor allocations by order, so those of the merchant are read through, up to {@link
 * #MOST_PAGES} pages of each. Blocking: call it on a virtual thread.
 */
public final class MoneyTracer {
  /** As many pages of one list are read at most. */
  public static final int MOST_PAGES = 10;

  private static final String PAGE = "50";
  private static final String DEVELOPER = "developer";

  private final CoboListReader pages;

  public MoneyTracer(CoboListReader pages) {
    this.pages = pages;
  }

  /** What is known of an order's money. Never throws for what a provider answers. */
  public MoneyTrace trace(PayInOrder order, Environment environment, Cancellation cancellation) {
    var reading = new Reading(environment, cancellation);
    var id = order.orderId().asValue().filter(text -> !text.isBlank());
    var merchant = order.merchantId().asValue().filter(text -> !text.isBlank());
    var changes =
        id.map(
                known ->
                    both(reading.changes(known, "OrderIn"), reading.changes(known, "LatePayment")))
            .orElseGet(() -> notAsked("changes", "flow.noOrder"));
    var refunds = refunds(order, environment, cancellation);
    var token = OrderFacts.token(order);
    var returned =
        token.isPresent() && hasLate(order)
            ? merchant
                .map(known -> reading.returned(order, known, token.get()))
                .orElseGet(() -> notAsked("returned", "flow.noMerchant"))
            : TracedRows.NONE;
    return new MoneyTrace(order, changes, refunds, returned);
  }

  /** The refunds of an order, among those of its merchant. */
  public TracedRows refunds(PayInOrder order, Environment environment, Cancellation cancellation) {
    var id = order.orderId().asValue().filter(text -> !text.isBlank());
    var merchant = order.merchantId().asValue().filter(text -> !text.isBlank());
    if (id.isEmpty() || merchant.isEmpty()) {
      return notAsked("refunds", id.isEmpty() ? "flow.noOrder" : "flow.noMerchant");
    }
    return new Reading(environment, cancellation).refunds(id.get(), merchant.get());
  }

  private static TracedRows notAsked(String what, String why) {
    return with(List.of(), what, Text.of(why));
  }

  private static boolean hasLate(PayInOrder order) {
    var deposits = CountedDeposits.of(order);
    return !deposits.late().isEmpty() || !deposits.released().isEmpty();
  }

  private static TracedRows both(TracedRows one, TracedRows other) {
    return new TracedRows(
        Stream.concat(one.rows().stream(), other.rows().stream()).toList(),
        one.gap().or(other::gap),
        one.isForged() || other.isForged());
  }

  /** One run through the lists. */
  private final class Reading {
    private final Environment environment;
    private final Cancellation cancellation;

    Reading(Environment environment, Cancellation cancellation) {
      this.environment = environment;
      this.cancellation = cancellation;
    }

    /* Cobo was asked for those of this order: one that names none may well be of it. */
    TracedRows changes(String order, String type) {
      var query =
          ListQuery.ALL
              .and("source_account", DEVELOPER)
              .and("source_type", type)
              .and("source_id", order);
      return through(
          CoboList.BALANCE_CHANGES,
          query,
          "changes",
          row ->
              isOther(row, "source_type", type)
                  ? Named.NO
                  : row.text("source_id")
                      .asValue()
                      .map(id -> named(id, order))
                      .orElse(Named.PERHAPS));
    }

    /* A refund need not be of any order. */
    TracedRows refunds(String order, String merchant) {
      return through(
          CoboList.REFUNDS,
          ListQuery.ALL.and("merchant_id", merchant),
          "refunds",
          row -> named(row.text("order_id"), id -> named(id, order)));
    }

    TracedRows returned(PayInOrder order, String merchant, String token) {
      var query =
          ListQuery.ALL
              .and("source_account", DEVELOPER)
              .and("destination_account", merchant)
              .and("token_id", token);
      var naming = new OrderNaming(order);
      return through(
          CoboList.ITEMS,
          query,
          "returned",
          row ->
              isOther(row, "source_account", DEVELOPER)
                      || isOther(row, "destination_account", merchant)
                  ? Named.NO
                  : named(row.text("description"), naming::in));
    }

    /* A list that is not filtered as was asked has the rows of others too. */
    private static boolean isOther(RelatedRecord row, String field, String asked) {
      return row.text(field)
          .asValue()
          .filter(text -> !SameValue.ofIds().isSame(text, asked))
          .isPresent();
    }

    private static Named named(String id, String order) {
      return SameValue.ofIds().isSame(id, order) ? Named.YES : Named.NO;
    }

    private static Named named(Received<String> received, Function<String, Named> which) {
      return received instanceof Received.Malformed<?>
          ? Named.PERHAPS
          : received.asValue().map(which).orElse(Named.NO);
    }

    private TracedRows through(
        CoboList list, ListQuery query, String what, Function<RelatedRecord, Named> which) {
      var read = new ReadPages(what);
      var cursors = new HashSet<String>();
      String after = "";
      for (int page = 0; page < MOST_PAGES; page++) {
        var paged = query.and("limit", PAGE);
        var whole = after.isEmpty() ? paged : paged.and("after", after);
        switch (pages.page(environment, list, whole, cancellation, RequestProgress.silent())) {
          case PageOutcome.Failed failed -> {
            var gap = Text.of("flow.gap." + what, failed.failure().headline());
            return read.rows(which, Optional.of(gap), failed.isForged());
          }
          case PageOutcome.Page some -> {
            read.add(some);
            if (some.later().isEmpty()) {
              return read.rows(which, read.missing(some.total()), false);
            }
            after = some.later().get();
            if (!cursors.add(after)) {
              return read.rows(which, Optional.of(read.gap(Text.of("flow.circle"))), false);
            }
          }
        }
      }
      var more = Text.of("flow.pages." + what, Integer.toString(MOST_PAGES));
      return read.rows(which, Optional.of(more), false);
    }
  }

  private static TracedRows with(List<RelatedRecord> found, String what, Text why) {
    return new TracedRows(found, Optional.of(Text.of("flow.gap." + what, why)));
  }
}
