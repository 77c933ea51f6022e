package org.treasurylookup.api.bitgo;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
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
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.KeyOutcome;
import org.treasurylookup.domain.answer.LookupOutcome;
import org.treasurylookup.domain.answer.PageOutcome;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.domain.json.JsonValue;
import org.treasurylookup.domain.provider.BitgoRoute;

/** BitGo Go Network, the reads this program knows. Blocking: call it on a virtual thread. */
public final class BitgoApi {
  /** Every path of BitGo this program can ask for. */
  public static final List<PathTemplate> PATHS =
      Stream.concat(
              BitgoListReads.templates().stream(),
              Stream.of(
                  PathTemplate.of("/api/network/v1/admin/allocations/{allocationId}"),
                  PathTemplate.of(
                      "/api/network/v1/enterprises/{enterpriseId}/clients/allocations/{allocationId}"),
                  PathTemplate.of(
                      "/api/network/v1/enterprises/{enterpriseId}/partners/allocations/{allocationId}"),
                  PathTemplate.of(
                      "/api/network/v1/enterprises/{enterpriseId}/clients/connections/{connectionId}"),
                  PathTemplate.of(
                      "/api/network/v1/enterprises/{enterpriseId}/partners/connections/{connectionId}"),
                  PathTemplate.of(
                      "/api/network/v1/enterprises/{enterpriseId}/clients/settlements/{settlementId}"),
                  PathTemplate.of(
                      "/api/network/v1/enterprises/{enterpriseId}/partners/settlements/{settlementId}"),
                  PathTemplate.of("/api/v2/pendingapprovals/{approvalId}"),
                  PathTemplate.of("/api/v2/user/session")))
          .toList();

  private final ReadOnlyClient client;
  private final Endpoint place;
  private final BitgoToken token;
  private final BitgoRoute route;
  private final String enterpriseId;
  private final Clock clock;

  /**
   * BitGo at one address with one token.
   *
   * @param baseUrl such as {@code https://app.bitgo.com}
   * @param enterpriseId needed by the routes client and partner, else empty
   */
  public BitgoApi(
      ReadOnlyClient client,
      URI baseUrl,
      BitgoToken token,
      BitgoRoute route,
      String enterpriseId,
      RequestPace pace,
      Clock clock) {
    this.client = client;
    this.place = new Endpoint(baseUrl, PATHS, pace);
    this.token = token;
    this.route = route;
    this.enterpriseId = enterpriseId;
    this.clock = clock;
  }

  /**
   * An allocation or deallocation.
   *
   * @param trustOrg one of {@link TrustOrg#ALL}; sent on the route admin only
   */
  public LookupOutcome allocation(
      String id, String trustOrg, Cancellation cancellation, RequestProgress progress) {
    if (route != BitgoRoute.ADMIN && enterpriseId.isEmpty()) {
      return new LookupOutcome.Failed(Optional.empty(), BitgoFailures.enterpriseMissing());
    }
    return switch (get(path(id, trustOrg), cancellation, progress)) {
      case ReadOnlyClient.Reply.Failed(var failure) ->
          new LookupOutcome.Failed(Optional.empty(), failure);
      case ReadOnlyClient.Reply.Answered(var answer) ->
          read(answer.with(ResponseSignature.NOT_APPLICABLE));
    };
  }

  /**
   * A record that an allocation leads to: its connection, its settlement, its pending approval.
   *
   * @param trustOrg one of {@link TrustOrg#ALL}; sent on the route admin only
   */
  public LookupOutcome related(
      FieldCatalogue kind,
      String id,
      String trustOrg,
      Cancellation cancellation,
      RequestProgress progress) {
    boolean routed = kind != FieldCatalogue.APPROVAL;
    if (routed && route != BitgoRoute.ADMIN && enterpriseId.isEmpty()) {
      return new LookupOutcome.Failed(Optional.empty(), BitgoFailures.enterpriseMissing());
    }
    if (kind == FieldCatalogue.NETWORK_SETTLEMENT && route == BitgoRoute.ADMIN) {
      return new LookupOutcome.Failed(Optional.empty(), BitgoFailures.noReadForAdministrators());
    }
    return switch (get(path(kind, id, trustOrg), cancellation, progress)) {
      case ReadOnlyClient.Reply.Failed(var failure) ->
          new LookupOutcome.Failed(Optional.empty(), failure);
      case ReadOnlyClient.Reply.Answered(var answer) ->
          BitgoRelatedReads.read(kind, id, answer.with(ResponseSignature.NOT_APPLICABLE));
    };
  }

  private String path(FieldCatalogue kind, String id, String trustOrg) {
    if (kind == FieldCatalogue.APPROVAL) {
      return "/api/v2/pendingapprovals/" + id;
    }
    String collection = kind == FieldCatalogue.CONNECTION ? "connections" : "settlements";
    return route == BitgoRoute.ADMIN
        ? below() + "connections?connectionIds=" + id + organisation('&', trustOrg)
        : below() + collection + "/" + id;
  }

  /**
   * A page of a list.
   *
   * @param query filters, without page number and size
   * @param page counted from 0
   * @param size rows a page
   * @param trustOrg one of {@link TrustOrg#ALL}; sent on the route admin only
   */
  public PageOutcome page(
      BitgoList list,
      ListQuery query,
      int page,
      int size,
      String trustOrg,
      Cancellation cancellation,
      RequestProgress progress) {
    if (route != BitgoRoute.ADMIN && enterpriseId.isEmpty()) {
      return new PageOutcome.Failed(Optional.empty(), BitgoFailures.enterpriseMissing());
    }
    if (!list.isOn(route)) {
      return new PageOutcome.Failed(Optional.empty(), BitgoFailures.noReadForAdministrators());
    }
    var whole =
        query
            .and("pageNumber", Integer.toString(page))
            .and("pageSize", Integer.toString(size))
            .encoded();
    String path = below() + list.collection() + "?" + whole + organisation('&', trustOrg);
    return switch (get(path, cancellation, progress)) {
      case ReadOnlyClient.Reply.Failed(var failure) ->
          new PageOutcome.Failed(Optional.empty(), failure);
      case ReadOnlyClient.Reply.Answered(var answer) ->
          BitgoListReads.read(list, page, size, answer.with(ResponseSignature.NOT_APPLICABLE));
    };
  }

  /** The token itself, {@code GET /api/v2/user/session}. */
  public KeyOutcome session(Cancellation cancellation, RequestProgress progress) {
    return switch (get("/api/v2/user/session", cancellation, progress)) {
      case ReadOnlyClient.Reply.Failed(var failure) ->
          new KeyOutcome.Failed(Optional.empty(), failure);
      case ReadOnlyClient.Reply.Answered(var answer) when answer.httpStatus() != 200 ->
          new KeyOutcome.Failed(Optional.of(answer), BitgoFailures.failureOf(answer));
      case ReadOnlyClient.Reply.Answered(var answer) ->
          JsonReader.read(answer.body())
              .flatMap(JsonValue::asObject)
              .<KeyOutcome>map(body -> new KeyOutcome.Told(answer, body))
              .orElseGet(
                  () -> new KeyOutcome.Failed(Optional.of(answer), BitgoFailures.notJson(answer)));
    };
  }

  private ReadOnlyClient.Reply get(
      String path, Cancellation cancellation, RequestProgress progress) {
    String signedPath = place.baseUrl().getRawPath() + path;
    return client.get(
        place,
        path,
        () -> token.headers(signedPath, Long.toString(clock.millis())),
        cancellation,
        progress);
  }

  private String path(String id, String trustOrg) {
    return below() + "allocations/" + id + organisation('?', trustOrg);
  }

  private String below() {
    return BitgoListReads.below(route, enterpriseId);
  }

  private String organisation(char sign, String trustOrg) {
    return route == BitgoRoute.ADMIN ? sign + "trustOrg=" + TrustOrg.encode(trustOrg) : "";
  }

  private static LookupOutcome read(Answer answer) {
    if (answer.httpStatus() != 200) {
      return BitgoFailures.of(answer);
    }
    return RecordShape.read(
        answer, BitgoRecords::envelope, BitgoFailures::notJson, BitgoFailures::notARecord);
  }
}
