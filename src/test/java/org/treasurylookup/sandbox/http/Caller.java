package org.treasurylookup.sandbox.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.treasurylookup.sandbox.Sandbox;
import org.treasurylookup.sandbox.scenario.Scenario;
import org.treasurylookup.sandbox.scenario.Scenarios;

/** A client of both sides that signs by the book. */
public final class Caller implements AutoCloseable {

  public static final String ADMIN = "/api/network/v1/admin/allocations/";

  private final Sandbox sandbox;
  private final HttpClient http = HttpClient.newHttpClient();
  private final AtomicLong nonce = new AtomicLong();
  private final InstantSource clock;

  public Caller(Sandbox sandbox) {
    this(sandbox, InstantSource.system());
  }

  public Caller(Sandbox sandbox, InstantSource clock) {
    this.sandbox = sandbox;
    this.clock = clock;
  }

  public HttpResponse<String> order(String id) throws Exception {
    return cobo("/payments/orders/" + id);
  }

  public HttpResponse<String> batch(String id) throws Exception {
    return cobo("/payments/batch_allocations/" + id);
  }

  public HttpResponse<String> allocation(String id) throws Exception {
    return bitgo(ADMIN + id + "?trustOrg=BitGo%20Trust");
  }

  public HttpResponse<String> ask(Scenario scenario) throws Exception {
    return switch (scenario.kind()) {
      case ORDER -> order(scenario.id());
      case BATCH -> batch(scenario.id());
      case ALLOCATION ->
          bitgo(
              ADMIN
                  + scenario.id()
                  + "?trustOrg="
                  + Scenarios.trustOrg(scenario.id()).replace(" ", "%20"));
    };
  }

  /** The path below /v2, signed. */
  public HttpResponse<String> cobo(String pathAndQuery) throws Exception {
    return send(signed(pathAndQuery, time()));
  }

  HttpRequest.Builder signed(String pathAndQuery, String time) {
    var question = pathAndQuery.indexOf('?');
    var path = question < 0 ? pathAndQuery : pathAndQuery.substring(0, question);
    var query = question < 0 ? "" : pathAndQuery.substring(question + 1);
    var message = "GET|/v2" + path + "|" + time + "|" + query + "|";
    return signed(
        pathAndQuery, time, SandboxCrypto.sign(sandbox.credentials().coboSecret(), message));
  }

  HttpRequest.Builder signed(String pathAndQuery, String time, String signature) {
    return HttpRequest.newBuilder(URI.create(sandbox.coboBaseUrl() + pathAndQuery))
        .header("biz-api-key", sandbox.credentials().coboKey())
        .header("Biz-Api-Nonce", time)
        .header("BIZ-API-SIGNATURE", signature);
  }

  public HttpResponse<String> bitgo(String pathAndQuery) throws Exception {
    return bitgo(pathAndQuery, sandbox.credentials().bitgoToken());
  }

  public HttpResponse<String> bitgo(String pathAndQuery, String token) throws Exception {
    return send(bitgoRequest(pathAndQuery).header("Authorization", "Bearer " + token));
  }

  public HttpRequest.Builder bitgoRequest(String pathAndQuery) {
    return HttpRequest.newBuilder(URI.create(sandbox.bitgoBaseUrl() + pathAndQuery));
  }

  public HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<byte[]> bytes(HttpRequest.Builder request) throws IOException, InterruptedException {
    return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  String time() {
    return Long.toString(nonce.updateAndGet(last -> Math.max(last + 1, clock.millis())));
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
