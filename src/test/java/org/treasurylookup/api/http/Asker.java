package org.treasurylookup.api.http;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.treasurylookup.api.http.Place.PathTemplate;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.Answer.Header;
import org.treasurylookup.domain.answer.Failure;

/** Asks through a door for one path, and keeps what the door waited for. */
final class Asker implements AutoCloseable {
  static final String PATH = "/payments/orders/5001";
  static final DoorSettings STANDARD = DoorSettings.standard("7.8.9");

  private final List<Duration> waits = new CopyOnWriteArrayList<>();
  private final List<Progress.Step> steps = new CopyOnWriteArrayList<>();
  private final AtomicInteger signatures = new AtomicInteger();
  private final Cancellation cancellation = new Cancellation();
  private final Door door;
  private final Place place;

  Asker(URI base) {
    this(base, STANDARD);
  }

  Asker(URI base, DoorSettings settings) {
    this(base, settings, Pace.unlimited());
  }

  Asker(URI base, Network network) {
    this(base, STANDARD, Pace.unlimited(), network);
  }

  Asker(URI base, DoorSettings settings, Pace pace) {
    this(base, settings, pace, Networks.direct());
  }

  private Asker(URI base, DoorSettings settings, Pace pace, Network network) {
    this.door = new Door(settings, network, Clock.systemUTC(), this::sleep);
    this.place = new Place(base, List.of(PathTemplate.of("/payments/orders/{order_id}")), pace);
  }

  private void sleep(Duration time, Cancellation cancellation) throws IOException {
    waits.add(time);
    cancellation.check();
  }

  Door.Reply ask() {
    return ask(PATH);
  }

  Door.Reply ask(String path) {
    return door.get(place, path, this::headers, cancellation, new Progress(steps::add));
  }

  private List<Header> headers() {
    return List.of(new Header("Nonce", Integer.toString(signatures.incrementAndGet())));
  }

  Answer answer() {
    return switch (ask()) {
      case Door.Reply.Answered(var answer) -> answer;
      case Door.Reply.Failed(var failure) -> throw new AssertionError(failure);
    };
  }

  Failure failure() {
    return failure(PATH);
  }

  Failure failure(String path) {
    return switch (ask(path)) {
      case Door.Reply.Answered(var answer) -> throw new AssertionError(answer);
      case Door.Reply.Failed(var failure) -> failure;
    };
  }

  Cancellation cancellation() {
    return cancellation;
  }

  List<Duration> waits() {
    return waits;
  }

  List<Progress.Step> steps() {
    return steps;
  }

  @Override
  public void close() {
    door.close();
  }
}
