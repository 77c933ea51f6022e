package org.treasurylookup.api.bitgo;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.api.http.Door;
import org.treasurylookup.api.http.Pace;
import org.treasurylookup.api.http.Place;
import org.treasurylookup.api.http.Place.PathTemplate;
import org.treasurylookup.api.http.Progress;
import org.treasurylookup.api.json.JsonText;
import org.treasurylookup.api.json.Records;
import org.treasurylookup.domain.JsonValue;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.Inquiry;
import org.treasurylookup.domain.answer.Read;
import org.treasurylookup.domain.answer.ResponseSignature;

/** BitGo Go Network, the reads this program knows. Blocking: call it on a virtual thread. */
public final class BitgoApi {
  /** Every path of BitGo this program can ask for. */
  public static final List<PathTemplate> PATHS =
      List.of(
          PathTemplate.of("/api/network/v1/admin/allocations/{allocationId}"),
          PathTemplate.of(
              "/api/network/v1/enterprises/{enterpriseId}/clients/allocations/{allocationId}"),
          PathTemplate.of(
              "/api/network/v1/enterprises/{enterpriseId}/partners/allocations/{allocationId}"),
          PathTemplate.of("/api/v2/user/session"));

  private final Door door;
  private final Place place;
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
      Door door,
      URI baseUrl,
      BitgoToken token,
      BitgoRoute route,
      String enterpriseId,
      Pace pace,
      Clock clock) {
    this.door = door;
    this.place = new Place(baseUrl, PATHS, pace);
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
  public Read allocation(String id, String trustOrg, Cancellation cancellation, Progress progress) {
    if (route != BitgoRoute.ADMIN && enterpriseId.isEmpty()) {
      return new Read.Failed(Optional.empty(), BitgoFailures.enterpriseMissing());
    }
    return switch (get(path(id, trustOrg), cancellation, progress)) {
      case Door.Reply.Failed(var failure) -> new Read.Failed(Optional.empty(), failure);
      case Door.Reply.Answered(var answer) -> read(answer.with(ResponseSignature.NOT_APPLICABLE));
    };
  }

  /** The token itself, {@code GET /api/v2/user/session}. */
  public Inquiry session(Cancellation cancellation, Progress progress) {
    return switch (get("/api/v2/user/session", cancellation, progress)) {
      case Door.Reply.Failed(var failure) -> new Inquiry.Failed(Optional.empty(), failure);
      case Door.Reply.Answered(var answer) when answer.httpStatus() != 200 ->
          new Inquiry.Failed(Optional.of(answer), BitgoFailures.failureOf(answer));
      case Door.Reply.Answered(var answer) ->
          JsonText.read(answer.body())
              .filter(JsonValue.Obj.class::isInstance)
              .<Inquiry>map(body -> new Inquiry.Told(answer, (JsonValue.Obj) body))
              .orElseGet(
                  () -> new Inquiry.Failed(Optional.of(answer), BitgoFailures.notJson(answer)));
    };
  }

  private Door.Reply get(String path, Cancellation cancellation, Progress progress) {
    String signedPath = place.baseUrl().getRawPath() + path;
    return door.get(
        place,
        path,
        () -> token.headers(signedPath, Long.toString(clock.millis())),
        cancellation,
        progress);
  }

  private String path(String id, String trustOrg) {
    String enterprise = "/api/network/v1/enterprises/" + enterpriseId;
    return switch (route) {
      case ADMIN ->
          "/api/network/v1/admin/allocations/" + id + "?trustOrg=" + TrustOrg.encode(trustOrg);
      case CLIENT -> enterprise + "/clients/allocations/" + id;
      case PARTNER -> enterprise + "/partners/allocations/" + id;
    };
  }

  private static Read read(Answer answer) {
    if (answer.httpStatus() != 200) {
      return BitgoFailures.of(answer);
    }
    var json = JsonText.read(answer.body());
    if (json.isEmpty()) {
      return new Read.Failed(Optional.of(answer), BitgoFailures.notJson(answer));
    }
    return json.filter(JsonValue.Obj.class::isInstance)
        .flatMap(body -> BitgoRecords.envelope((JsonValue.Obj) body))
        .filter(Records::isOne)
        .<Read>map(record -> new Read.Found(answer, record))
        .orElseGet(() -> new Read.Failed(Optional.of(answer), BitgoFailures.notARecord(answer)));
  }
}
