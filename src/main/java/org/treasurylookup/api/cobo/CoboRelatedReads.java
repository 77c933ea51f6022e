package org.treasurylookup.api.cobo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.api.http.Endpoint.PathTemplate;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.api.json.ListQuery;
import org.treasurylookup.api.json.RelatedRecordReader;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.answer.LookupOutcome;
import org.treasurylookup.domain.answer.PageOutcome;

/** The records that an order or a batch leads to, and by which path each is read. */
final class CoboRelatedReads {
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

  private final CoboApi cobo;

  CoboRelatedReads(CoboApi cobo) {
    this.cobo = cobo;
  }

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

  /* Cobo has no read for one merchant: the list is asked for its id. */
  private LookupOutcome merchant(String id, Cancellation cancellation, RequestProgress progress) {
    var query = ListQuery.ALL.and("keyword", id).and("limit", MOST);
    return switch (cobo.page(CoboList.MERCHANTS, query, cancellation, progress)) {
      case PageOutcome.Failed(var answer, var failure) -> new LookupOutcome.Failed(answer, failure);
      case PageOutcome.Page page ->
          page.rows().stream()
              .filter(row -> row.id().asValue().filter(id::equals).isPresent())
              .findFirst()
              .<LookupOutcome>map(row -> new LookupOutcome.Found(page.answer(), row))
              .orElseGet(
                  () ->
                      new LookupOutcome.NotFound(
                          page.answer(), CoboFailures.notAmong(page.answer())));
    };
  }
}
