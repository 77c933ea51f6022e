package org.treasurylookup.app.gallery;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.domain.answer.Provenance;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.domain.check.PlainDelivery;
import org.treasurylookup.lookup.Diagnosis;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.FindingResult;
import org.treasurylookup.lookup.LookupStarter;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.view.record.Answers;

/** The sandbox's records as they would be answered at one fixed time, by one fixed address. */
final class FixedAnswers implements LookupStarter {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:14:07Z"), ZoneOffset.UTC);

  private static final Duration TOOK = Duration.ofMillis(412);
  private static final int PORT = 8780;
  private static final String REQUEST = "00000000-0000-4000-8000-000000000000";

  private final GalleryFailures troubles = new GalleryFailures();

  @Override
  public Running start(
      Target target,
      Environment environment,
      Consumer<RequestProgress.Step> steps,
      Consumer<Finding> done) {
    if (GalleryFailures.isKnown(target)) {
      return troubles.start(target, environment, steps, done);
    }
    done.accept(fixed(Answers.of(target.toString()), environment));
    return () -> {};
  }

  @Override
  public Running examine(Finding finding, Consumer<Diagnosis> told, Runnable done) {
    if (GalleryFailures.isKnown(finding.target())) {
      return troubles.examine(finding, told, done);
    }
    done.run();
    return () -> {};
  }

  private static Finding fixed(Finding real, Environment environment) {
    var request = real.failure().flatMap(Failure::requestId).orElse(REQUEST);
    var answer = real.answer().map(known -> fixed(known, request));
    var result =
        switch (real.result()) {
          case FindingResult.Found found -> judged(real.target(), found, answer.orElseThrow());
          case FindingResult.NotFound(_, var failure) ->
              new FindingResult.NotFound(answer.orElseThrow(), fixed(failure));
          case FindingResult.Failed(_, var failure) ->
              new FindingResult.Failed(answer, fixed(failure));
          case FindingResult.Remnant remnant -> remnant;
        };
    return new Finding(real.target(), environment, result, CLOCK.instant());
  }

  private static FindingResult judged(Target target, FindingResult.Found found, Answer answer) {
    var now = PlainDelivery.of(target.id(), CLOCK.instant(), answer.signature());
    var said = new Checks().assess(found.record(), now);
    return new FindingResult.Found(
        answer, List.of(), found.record(), said, found.gap().map(FixedAnswers::fixed));
  }

  private static Answer fixed(Answer real, String request) {
    var now = CLOCK.instant();
    var headers =
        real.headers().stream()
            .map(header -> header.name().equalsIgnoreCase("Date") ? date(header.name()) : header)
            .toList();
    var path = Optional.ofNullable(real.url().getRawQuery()).map(query -> "?" + query).orElse("");
    return new Answer(
        URI.create("http://127.0.0.1:" + PORT + real.url().getRawPath() + path),
        real.httpStatus(),
        headers,
        ImmutableBytes.of(
            real.body().text().replace(request, REQUEST).getBytes(StandardCharsets.UTF_8)),
        now.minus(TOOK),
        now,
        real.signature(),
        Provenance.NONE);
  }

  private static Failure fixed(Failure real) {
    return new Failure(
        real.code(),
        real.headline(),
        real.causes(),
        real.next(),
        real.httpStatus(),
        real.vendorCode(),
        real.vendorMessage(),
        real.requestId().map(_ -> REQUEST));
  }

  private static Answer.Header date(String name) {
    return new Answer.Header(
        name,
        DateTimeFormatter.RFC_1123_DATE_TIME.format(CLOCK.instant().atOffset(ZoneOffset.UTC)));
  }
}
