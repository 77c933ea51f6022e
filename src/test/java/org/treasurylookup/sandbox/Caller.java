package org.treasurylookup.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicLong;

/** A client of both sides that signs by the book. */
final class Caller implements AutoCloseable {

  static final String ADMIN = "/api/network/v1/admin/allocations/";

  private final Sandbox sandbox;
  private final HttpClient http = HttpClient.newHttpClient();
  private final AtomicLong nonce = new AtomicLong(System.currentTimeMillis());

  Caller(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  HttpResponse<String> order(String id) throws Exception {
    return cobo("/payments/orders/" + id);
  }

  HttpResponse<String> batch(String id) throws Exception {
    return cobo("/payments/batch_allocations/" + id);
  }

  HttpResponse<String> allocation(String id) throws Exception {
    return bitgo(ADMIN + id + "?trustOrg=BitGo%20Trust");
  }

  HttpResponse<String> ask(Scenario scenario) throws Exception {
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
  HttpResponse<String> cobo(String pathAndQuery) throws Exception {
    return send(signed(pathAndQuery, Long.toString(nonce.incrementAndGet())));
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

  HttpResponse<String> bitgo(String pathAndQuery) throws Exception {
    return bitgo(pathAndQuery, sandbox.credentials().bitgoToken());
  }

  HttpResponse<String> bitgo(String pathAndQuery, String token) throws Exception {
    return send(bitgoRequest(pathAndQuery).header("Authorization", "Bearer " + token));
  }

  HttpRequest.Builder bitgoRequest(String pathAndQuery) {
    return HttpRequest.newBuilder(URI.create(sandbox.bitgoBaseUrl() + pathAndQuery));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<byte[]> bytes(HttpRequest.Builder request) throws IOException, InterruptedException {
    return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  String time() {
    return Long.toString(nonce.incrementAndGet());
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
