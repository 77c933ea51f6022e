package org.treasurylookup.api.cobo;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.api.http.Endpoint;
import org.treasurylookup.api.http.Endpoint.PathTemplate;
import org.treasurylookup.api.http.ReadOnlyClient;
import org.treasurylookup.api.http.RequestPace;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.api.json.JsonReader;
import org.treasurylookup.api.json.ListQuery;
import org.treasurylookup.api.json.RecordShape;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.Answer.Header;
import org.treasurylookup.domain.answer.KeyOutcome;
import org.treasurylookup.domain.answer.LookupOutcome;
import org.treasurylookup.domain.answer.PageOutcome;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.domain.answer.RowsOutcome;
import org.treasurylookup.domain.json.JsonValue;

/** Cobo WaaS 2, the reads this program knows. Blocking: call it on a virtual thread. */
public final class CoboApi {
  /** Every path of Cobo this program can ask for. */
  public static final List<PathTemplate> PATHS =
      Stream.of(
              List.of(
                  PathTemplate.of("/payments/orders/{order_id}"),
                  PathTemplate.of("/payments/batch_allocations/{batch_allocation_id}"),
                  PathTemplate.of("/developers/api_key_info"),
                  PathTemplate.of("/organizations/info")),
              CoboRelatedReads.templates(),
              CoboListReads.templates(),
              CoboNames.templates())
          .flatMap(List::stream)
          .toList();

  private final ReadOnlyClient client;
  private final Endpoint place;
  private final CoboKey key;
  private final Optional<CoboSignature> seal;
  private final Clock clock;
  private final CoboMissingItems missingItems;
  private final CoboRelatedReads related;
  private final CoboListReads lists;
  private final CoboNames names;

  /**
   * Cobo at one address with one key.
   *
   * @param baseUrl such as {@code https://api.cobo.com/v2}
   * @param key signs every question
   * @param seal checks every answer; empty when no key of the provider is known
   * @param pace how many questions a second
   */
  public CoboApi(
      ReadOnlyClient client,
      URI baseUrl,
      CoboKey key,
      Optional<CoboSignature> seal,
      RequestPace pace,
      Clock clock) {
    this.client = client;
    this.place = new Endpoint(baseUrl, PATHS, pace);
    this.key = key;
    this.seal = seal;
    this.clock = clock;
    this.missingItems = new CoboMissingItems(this);
    this.related = new CoboRelatedReads(this);
    this.lists = new CoboListReads(this);
    this.names = new CoboNames(this);
  }

  /** A pay-in order, {@code GET /payments/orders/{order_id}}. */
  public LookupOutcome order(String id, Cancellation cancellation, RequestProgress progress) {
    return read("/payments/orders/" + id, CoboRecords::order, cancellation, progress);
  }

  /**
   * A batch allocation, {@code GET /payments/batch_allocations/{batch_allocation_id}}; items
   * missing in the answer are fetched page by page from {@code GET /payments/allocation_items}.
   */
  public LookupOutcome batch(String id, Cancellation cancellation, RequestProgress progress) {
    return switch (read(
        "/payments/batch_allocations/" + id, CoboRecords::batch, cancellation, progress)) {
      case LookupOutcome.Found found -> missingItems.complete(found, id, cancellation, progress);
      case LookupOutcome.NotFound notFound -> notFound;
      case LookupOutcome.Failed failed -> failed;
    };
  }

  /**
   * A record that an order or a batch leads to, such as {@code GET /payments/refunds/{refund_id}}.
   */
  public LookupOutcome related(
      FieldCatalogue kind, String id, Cancellation cancellation, RequestProgress progress) {
    return related.read(kind, id, cancellation, progress);
  }

  /**
   * A page of a list, such as {@code GET /payments/orders}.
   *
   * @param query filters, {@code limit} (1 to 50) and {@code after} or {@code before}, never both
   */
  public PageOutcome page(
      CoboList list, ListQuery query, Cancellation cancellation, RequestProgress progress) {
    return lists.read(list, query, cancellation, progress);
  }

  /** The tokens payments can be made in, {@code GET /payments/supported_tokens}. */
  public RowsOutcome tokens(Cancellation cancellation, RequestProgress progress) {
    return names.tokens(cancellation, progress);
  }

  /**
   * A page of the chains there are, {@code GET /wallets/chains}.
   *
   * @param query {@code limit} (1 to 50) and {@code after}
   */
  public RowsOutcome chains(ListQuery query, Cancellation cancellation, RequestProgress progress) {
    return names.chains(query, cancellation, progress);
  }

  /** The key itself, {@code GET /developers/api_key_info}. */
  public KeyOutcome keyInfo(Cancellation cancellation, RequestProgress progress) {
    return inquire("/developers/api_key_info", cancellation, progress);
  }

  /** Whose key it is, {@code GET /organizations/info}. */
  public KeyOutcome organization(Cancellation cancellation, RequestProgress progress) {
    return inquire("/organizations/info", cancellation, progress);
  }

  /** The public half of the key that signs. */
  public String apiKey() {
    return key.apiKey();
  }

  private KeyOutcome inquire(String path, Cancellation cancellation, RequestProgress progress) {
    return switch (get(path, "", cancellation, progress)) {
      case ReadOnlyClient.Reply.Failed(var failure) ->
          new KeyOutcome.Failed(Optional.empty(), failure);
      case ReadOnlyClient.Reply.Answered(var answer) when answer.httpStatus() != 200 ->
          new KeyOutcome.Failed(Optional.of(answer), CoboFailures.failure(answer));
      case ReadOnlyClient.Reply.Answered(var answer) ->
          JsonReader.read(answer.body())
              .flatMap(JsonValue::asObject)
              .filter(_ -> answer.signature() != ResponseSignature.INVALID)
              .<KeyOutcome>map(body -> new KeyOutcome.Told(answer, body))
              .orElseGet(
                  () -> new KeyOutcome.Failed(Optional.of(answer), CoboFailures.notJson(answer)));
    };
  }

  LookupOutcome read(
      String path,
      Function<JsonValue.Obj, ? extends ProviderRecord> reader,
      Cancellation cancellation,
      RequestProgress progress) {
    return switch (get(path, "", cancellation, progress)) {
      case ReadOnlyClient.Reply.Failed(var failure) ->
          new LookupOutcome.Failed(Optional.empty(), failure);
      case ReadOnlyClient.Reply.Answered(var answer) when answer.httpStatus() == 200 ->
          RecordShape.read(
              answer,
              json -> Optional.of(reader.apply(json)),
              CoboFailures::notJson,
              CoboFailures::notARecord);
      case ReadOnlyClient.Reply.Answered(var answer) -> CoboFailures.of(answer);
    };
  }

  ReadOnlyClient.Reply get(
      String path, String query, Cancellation cancellation, RequestProgress progress) {
    String signedPath = place.baseUrl().getRawPath() + path;
    var reply =
        client.get(
            place,
            query.isEmpty() ? path : path + "?" + query,
            () -> signed(signedPath, query),
            cancellation,
            progress);
    return reply instanceof ReadOnlyClient.Reply.Answered(var answer)
        ? new ReadOnlyClient.Reply.Answered(checked(answer))
        : reply;
  }

  private Answer checked(Answer answer) {
    return seal.map(
            known ->
                answer.with(
                    whatCounts(known.check(answer), answer.httpStatus()),
                    answer.provenance().checkedWith(known.publicKey())))
        .orElseGet(() -> answer.with(ResponseSignature.NOT_APPLICABLE));
  }

  /* A proxy may keep Cobo's headers over a body of its own: that is no alarm, and no word either. */
  private static ResponseSignature whatCounts(ResponseSignature checked, int httpStatus) {
    return checked == ResponseSignature.INVALID && Answer.isMadeByProxies(httpStatus)
        ? ResponseSignature.NOT_APPLICABLE
        : checked;
  }

  private List<Header> signed(String path, String query) {
    String nonce = key.nonce(clock.millis());
    return List.of(
        new Header("BIZ-API-KEY", key.apiKey()),
        new Header("BIZ-API-NONCE", nonce),
        new Header("BIZ-API-SIGNATURE", key.sign(path, nonce, query)));
  }
}
