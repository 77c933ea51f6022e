package org.treasurylookup.api.cobo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.api.http.Endpoint.PathTemplate;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.api.json.ListQuery;
import org.treasurylookup.api.json.RelatedRecordReader;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.domain.answer.LookupOutcome;
import org.treasurylookup.domain.answer.PageOutcome;
import org.treasurylookup.domain.check.spelling.SameValue;

/** The records that an order or a batch leads to, and by which path each is read. */
record CoboRelatedReads(CoboApi cobo) {
  private static final Map<FieldCatalogue, String> PATHS = new EnumMap<>(FieldCatalogue.class);

  static {
    PATHS.put(FieldCatalogue.WAAS_TRANSACTION, "/transactions/");
    PATHS.put(FieldCatalogue.COUNTERPARTY_DETAIL, "/payments/counterparty/");
    PATHS.put(FieldCatalogue.DESTINATION_DETAIL, "/payments/destination/");
    PATHS.put(FieldCatalogue.REFUND, "/payments/refunds/");
    PATHS.put(FieldCatalogue.PAYOUT, "/payments/payouts/");
    PATHS.put(FieldCatalogue.BULK_SEND, "/payments/bulk_sends/");
  }

  private static final String MOST = "50";

  /** As many pages of merchants are read at most for one of them. */
  static final int MOST_PAGES = 20;

  static List<PathTemplate> templates() {
    List<PathTemplate> all = new ArrayList<>();
    PATHS.forEach(
        (kind, path) ->
            all.add(PathTemplate.of(path + "{" + kind.fields().getFirst().name() + "}")));
    return all;
  }

  LookupOutcome read(
      FieldCatalogue kind, String id, Cancellation cancellation, RequestProgress progress) {
    return kind == FieldCatalogue.MERCHANT
        ? merchant(id, cancellation, progress)
        : cobo.read(
            PATHS.get(kind) + id,
            json -> RelatedRecordReader.read(kind, json),
            cancellation,
            progress);
  }

  /*
   * Cobo has no read for one merchant: the list is asked for its id, which others may hold in theirs
   * or in their names. It is read to its end, or nobody knows that the merchant is not there.
   */
  private LookupOutcome merchant(String id, Cancellation cancellation, RequestProgress progress) {
    var query = ListQuery.ALL.and("keyword", id).and("limit", MOST);
    Set<String> cursors = new HashSet<>();
    boolean readable = true;
    var outcome = cobo.page(CoboList.MERCHANTS, query, cancellation, progress);
    while (true) {
      if (!(outcome instanceof PageOutcome.Page page)) {
        return failed((PageOutcome.Failed) outcome);
      }
      var found = among(page, id);
      if (found.isPresent()) {
        return new LookupOutcome.Found(page.answer(), found.get());
      }
      readable &= page.unreadable() == 0;
      if (page.later().isEmpty()) {
        return missing(page.answer(), readable);
      }
      String after = page.later().get();
      if (!cursors.add(after) || cursors.size() >= MOST_PAGES) {
        return missing(page.answer(), false);
      }
      outcome = cobo.page(CoboList.MERCHANTS, query.and("after", after), cancellation, progress);
    }
  }

  /* Who asked named an id, and no filter of a list. */
  private static LookupOutcome failed(PageOutcome.Failed page) {
    var why =
        page.answer()
            .filter(_ -> page.failure().code() == FailureCode.ID_REFUSED)
            .map(CoboFailures::failure)
            .orElse(page.failure());
    return new LookupOutcome.Failed(page.answer(), why);
  }

  private static Optional<ProviderRecord> among(PageOutcome.Page page, String id) {
    return page.rows().stream()
        .filter(
            row -> row.id().asValue().filter(it -> SameValue.ofIds().isSame(it, id)).isPresent())
        .findFirst();
  }

  /* What was not read, or could not be, may be the one. */
  private static LookupOutcome missing(Answer answer, boolean whole) {
    return whole
        ? CoboFailures.notAmong(answer)
        : new LookupOutcome.Failed(Optional.of(answer), CoboFailures.notReadThrough(answer));
  }
}
