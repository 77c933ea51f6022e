package org.treasurylookup.api.cobo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.api.http.Endpoint.PathTemplate;
import org.treasurylookup.api.http.ReadOnlyClient;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.api.json.JsonReader;
import org.treasurylookup.api.json.RelatedRecordReader;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.RelatedRecord;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.answer.LookupOutcome;
import org.treasurylookup.domain.json.JsonValue;

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

  /* Cobo has no read for one merchant: the list is asked for its id. */
  private static final String MERCHANTS = "/payments/merchants";
  private static final String MERCHANT_QUERY = "keyword=%s&limit=50";

  private final CoboApi cobo;

  CoboRelatedReads(CoboApi cobo) {
    this.cobo = cobo;
  }

  /** The paths, for the list of what may be asked. */
  static List<PathTemplate> templates() {
    List<PathTemplate> all = new ArrayList<>();
    PATHS.forEach(
        (kind, path) ->
            all.add(PathTemplate.of(path + "{" + kind.fields().getFirst().name() + "}")));
    all.add(PathTemplate.of(MERCHANTS));
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

  private LookupOutcome merchant(String id, Cancellation cancellation, RequestProgress progress) {
    return switch (cobo.get(MERCHANTS, MERCHANT_QUERY.formatted(id), cancellation, progress)) {
      case ReadOnlyClient.Reply.Failed(var failure) ->
          new LookupOutcome.Failed(Optional.empty(), failure);
      case ReadOnlyClient.Reply.Answered(var answer) when answer.httpStatus() != 200 ->
          CoboFailures.of(answer);
      case ReadOnlyClient.Reply.Answered(var answer) -> merchant(id, answer);
    };
  }

  private static LookupOutcome merchant(String id, Answer answer) {
    var rows =
        JsonReader.read(answer.body())
            .filter(JsonValue.Obj.class::isInstance)
            .flatMap(body -> ((JsonValue.Obj) body).get("data"))
            .filter(JsonValue.Arr.class::isInstance)
            .map(data -> ((JsonValue.Arr) data).items());
    if (rows.isEmpty()) {
      Failure failure = CoboFailures.notARecord(answer);
      return new LookupOutcome.Failed(Optional.of(answer), failure);
    }
    return rows.get().stream()
        .filter(JsonValue.Obj.class::isInstance)
        .map(row -> RelatedRecordReader.read(FieldCatalogue.MERCHANT, (JsonValue.Obj) row))
        .filter(merchant -> isOf(merchant, id))
        .findFirst()
        .<LookupOutcome>map(merchant -> new LookupOutcome.Found(answer, merchant))
        .orElseGet(() -> new LookupOutcome.NotFound(answer, CoboFailures.notAmong(answer)));
  }

  private static boolean isOf(RelatedRecord merchant, String id) {
    return merchant.id().asValue().filter(id::equals).isPresent();
  }
}
