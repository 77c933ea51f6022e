package org.treasurylookup.api.http;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.treasurylookup.api.http.Endpoint.PathTemplate;
import org.treasurylookup.api.http.ReadOnlyClient.Reply;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.Answer.Header;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.answer.FailureCode;

/** Asks through a client for one path, and keeps what the client waited for. */
final class Asker implements AutoCloseable {
  static final String PATH = "/payments/orders/5001";
  static final ReadOnlyClientSettings STANDARD = ReadOnlyClientSettings.standard("7.8.9");

  private final List<Duration> waits = new CopyOnWriteArrayList<>();
  private final List<RequestProgress.Step> steps = new CopyOnWriteArrayList<>();
  private final AtomicInteger signatures = new AtomicInteger();
  private final Cancellation cancellation = new Cancellation();
  private final ReadOnlyClient client;
  private final Endpoint place;

  Asker(URI base) {
    this(base, STANDARD);
  }

  Asker(URI base, ReadOnlyClientSettings settings) {
    this(base, settings, RequestPace.unlimited());
  }

  Asker(URI base, ClientNetwork network) {
    this(base, STANDARD, RequestPace.unlimited(), network);
  }

  Asker(URI base, ReadOnlyClientSettings settings, RequestPace pace) {
    this(base, settings, pace, Networks.direct());
  }

  private Asker(
      URI base, ReadOnlyClientSettings settings, RequestPace pace, ClientNetwork network) {
    this.client = new ReadOnlyClient(settings, network, Clock.systemUTC(), this::sleep);
    this.place = new Endpoint(base, List.of(PathTemplate.of("/payments/orders/{order_id}")), pace);
  }

  private void sleep(Duration time, Cancellation cancellation) throws IOException {
    waits.add(time);
    cancellation.check();
  }

  ReadOnlyClient.Reply ask() {
    return ask(PATH);
  }

  ReadOnlyClient.Reply ask(String path) {
    return client.get(place, path, this::headers, cancellation, new RequestProgress(steps::add));
  }

  private List<Header> headers() {
    return List.of(new Header("Nonce", Integer.toString(signatures.incrementAndGet())));
  }

  Answer answer() {
    return switch (ask()) {
      case ReadOnlyClient.Reply.Answered(var answer) -> answer;
      case ReadOnlyClient.Reply.Failed(var failure) -> throw new AssertionError(failure);
    };
  }

  Failure failure() {
    return failure(PATH);
  }

  Failure failure(String path) {
    return switch (ask(path)) {
      case ReadOnlyClient.Reply.Answered(var answer) -> throw new AssertionError(answer);
      case ReadOnlyClient.Reply.Failed(var failure) -> failure;
    };
  }

  Cancellation cancellation() {
    return cancellation;
  }

  List<Duration> waits() {
    return waits;
  }

  List<RequestProgress.Step> steps() {
    return steps;
  }

  @Override
  public void close() {
    client.close();
  }

  /** The code of a failure; empty for an answer. */
  static Optional<FailureCode> failureCode(Reply reply) {
    return reply instanceof Reply.Failed(Failure failure)
        ? Optional.of(failure.code())
        : Optional.empty();
  }
}
