package org.treasurylookup.evidence.verify;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.treasurylookup.api.json.JsonReader;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.domain.answer.Provenance;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.domain.json.JsonValue;
import org.treasurylookup.domain.provider.HttpPlace;
import org.treasurylookup.evidence.EvidencePack;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.KeptFinding;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.settings.Environment;

/** A look in a pack, as its line says it. */
public record PackedLook(Target target, String environment, JsonValue.Obj line) {

  /** Those that lines are about; what cannot be asked for alone is left out. */
  static List<PackedLook> all(byte[] lines) {
    List<PackedLook> looks = new ArrayList<>();
    for (String line : new String(lines, StandardCharsets.UTF_8).split("\n", -1)) {
      json(line).flatMap(PackedLook::of).ifPresent(looks::add);
    }
    return looks;
  }

  static Optional<JsonValue.Obj> json(String line) {
    return JsonReader.read(ImmutableBytes.of(line.getBytes(StandardCharsets.UTF_8)))
        .flatMap(JsonValue::asObject);
  }

  private static Optional<PackedLook> of(JsonValue.Obj line) {
    return text(line, "target")
        .flatMap(Target::parse)
        .flatMap(
            target ->
                object(line, "environment")
                    .flatMap(place -> text(place, "name"))
                    .map(name -> new PackedLook(target, name, line)));
  }

  /**
   * What was found then, read from the line; without what was masked there.
   *
   * @param place the environment of its name
   */
  public Finding finding(Environment place, Checks checks) {
    var outcome =
        Stream.of(Finding.Outcome.values())
            .filter(each -> text(line, "outcome").filter(each.code()::equals).isPresent())
            .findFirst()
            .orElse(Finding.Outcome.FAILED);
    var answer = object(line, "answer").flatMap(this::answer);
    return new KeptFinding(
            target,
            place,
            outcome,
            answer.stream().toList(),
            record().map(json -> bytes(json.toJson())),
            Optional.empty(),
            answer.map(Answer::receivedAt).orElse(Instant.EPOCH))
        .finding(checks);
  }

  /** The same, as this version judges it, wherever it was found. */
  Finding judged(Checks checks) {
    var place =
        new Environment(environment, Environment.Kind.CUSTOM, Optional.empty(), Optional.empty());
    return finding(place, checks);
  }

  /** A finding of now, written and read as one in a pack is. */
  public static Finding packed(Finding now, boolean personal, Checks checks) {
    return all(EvidencePack.lines(List.of(now), personal)).stream()
        .findFirst()
        .map(look -> look.finding(now.environment(), checks))
        .orElse(now);
  }

  /* What was answered by a host is not compared with what another says, whatever its name is. */
  boolean isAnsweredAt(Environment place) {
    var from = answeredBy();
    return from.isEmpty()
        || place
            .baseUrl(target.kind().provider())
            .map(url -> from.get().equals(HttpPlace.hostAndPort(url)))
            .orElseGet(() -> isOfSandbox() && place.isBuiltInSandbox());
  }

  /** Host that the answer came from; empty without an answer. */
  Optional<String> answeredBy() {
    return object(line, "answer")
        .flatMap(this::answer)
        .map(Answer::url)
        .map(HttpPlace::hostAndPort)
        .filter(host -> !host.isEmpty());
  }

  /* The sandbox in a program listens wherever there is room; older packs name its kind alone. */
  private boolean isOfSandbox() {
    var place = object(line, "environment");
    return place
        .flatMap(it -> text(it, "host"))
        .or(() -> place.flatMap(it -> text(it, "kind")))
        .filter(Environment.Hosts.SANDBOX.code()::equals)
        .isPresent();
  }

  private Optional<JsonValue> record() {
    var beside = object(line, "beside").orElseGet(() -> new JsonValue.Obj(List.of()));
    return object(line, "record").map(record -> KeptFinding.merged(target.kind(), record, beside));
  }

  private Optional<Answer> answer(JsonValue.Obj json) {
    try {
      var received = Instant.parse(text(json, "receivedAt").orElse(""));
      return Optional.of(
          new Answer(
              URI.create(text(json, "url").orElse("")),
              number(json, "httpStatus"),
              clock(),
              bytes(""),
              Instant.parse(text(json, "requestedAt").orElse("")),
              received,
              signature(text(json, "responseSignature").orElse("")),
              Provenance.NONE));
    } catch (DateTimeException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /* What was judged by the provider's clock is judged by the same time again. */
  private List<Answer.Header> clock() {
    return object(line, "judgedAt")
        .filter(at -> text(at, "source").filter("provider"::equals).isPresent())
        .flatMap(at -> text(at, "time"))
        .map(time -> Instant.parse(time).atOffset(ZoneOffset.UTC))
        .map(time -> new Answer.Header("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(time)))
        .stream()
        .toList();
  }

  private static ResponseSignature signature(String code) {
    return Stream.of(ResponseSignature.values())
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElse(ResponseSignature.NOT_APPLICABLE);
  }

  private static int number(JsonValue.Obj json, String name) {
    return json.get(name)
        .filter(JsonValue.Num.class::isInstance)
        .map(value -> Integer.parseInt(((JsonValue.Num) value).digits()))
        .orElse(0);
  }

  private static ImmutableBytes bytes(String text) {
    return ImmutableBytes.of(text.getBytes(StandardCharsets.UTF_8));
  }

  static Optional<String> text(JsonValue.Obj json, String name) {
    return json.get(name).flatMap(JsonValue::asText);
  }

  static Optional<JsonValue.Obj> object(JsonValue.Obj json, String name) {
    return json.get(name).flatMap(JsonValue::asObject);
  }
}
