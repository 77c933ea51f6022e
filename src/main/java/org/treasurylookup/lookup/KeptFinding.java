package org.treasurylookup.lookup;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.treasurylookup.api.bitgo.BitgoRecords;
import org.treasurylookup.api.cobo.CoboRecords;
import org.treasurylookup.api.json.JsonReader;
import org.treasurylookup.api.json.RelatedRecordReader;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.RelatedRecord;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.domain.check.result.AnswerDelivery;
import org.treasurylookup.domain.check.result.CheckCircumstances;
import org.treasurylookup.domain.json.JsonValue;
import org.treasurylookup.settings.Environment;

/**
 * What has to be kept of a finding to have it again: what was asked and answered, byte for byte.
 * What we say about it is said afresh, by the time of the answer, with the rules of this version.
 *
 * @param merged a record that is not just the first answer, as JSON; empty when it is
 * @param now the time it is judged by where there is no answer
 */
public record KeptFinding(
    Target target,
    Environment environment,
    Finding.Outcome outcome,
    List<Answer> answers,
    Optional<ImmutableBytes> merged,
    Optional<Failure> failure,
    Instant now) {
  public KeptFinding {
    answers = List.copyOf(answers);
  }

  public static KeptFinding of(Finding finding) {
    var answers = finding.answers().toList();
    var merged =
        finding
            .record()
            .flatMap(record -> merged(record, finding.further()))
            .map(json -> ImmutableBytes.of(utf8(json.toJson())));
    return new KeptFinding(
        finding.target(),
        finding.environment(),
        finding.outcome(),
        answers,
        merged,
        finding.failure(),
        finding.now());
  }

  /* A related record may stand somewhere in a list or an envelope: it is kept by itself. */
  private static Optional<JsonValue> merged(ProviderRecord record, List<Answer> further) {
    if (record instanceof RelatedRecord related) {
      return Optional.of(related(related.source(), new JsonValue.Obj(related.beside())));
    }
    return further.isEmpty() ? Optional.empty() : Optional.of(record.source());
  }

  private static JsonValue related(JsonValue.Obj source, JsonValue.Obj beside) {
    return new JsonValue.Arr(List.of(source, beside));
  }

  /**
   * A record as it is kept by itself.
   *
   * @param beside what stood beside that in the answer
   */
  public static JsonValue merged(Target.Kind kind, JsonValue.Obj source, JsonValue.Obj beside) {
    if (kind == Target.Kind.BITGO_ALLOCATION) {
      var envelope = new ArrayList<>(beside.members());
      envelope.addFirst(new JsonValue.Member("allocation", source));
      return new JsonValue.Obj(envelope);
    }
    return kind.isMain() ? source : related(source, beside);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** When it was answered, else when it failed; by the PC's clock. */
  public Instant at() {
    return answers.stream().map(Answer::receivedAt).findFirst().orElse(now);
  }

  /**
   * The finding again, marked as kept; without a record when this version cannot read it. There is
   * no other way from the history to anything that is shown, copied or saved.
   */
  public Finding finding(Checks checks) {
    return new Finding(target, environment, result(checks), now).keptAt(at());
  }

  private FindingResult result(Checks checks) {
    var answer = answers.stream().findFirst();
    Optional<? extends FindingResult> whole =
        switch (outcome) {
          case FOUND -> answer.flatMap(it -> record(it).map(record -> found(it, record, checks)));
          case NOT_FOUND ->
              answer.flatMap(it -> failure.map(why -> new FindingResult.NotFound(it, why)));
          case FAILED -> failure.map(why -> new FindingResult.Failed(answer, why));
        };
    return whole.isPresent() ? whole.get() : new FindingResult.Remnant(outcome, answers, failure);
  }

  private FindingResult.Found found(Answer answer, ProviderRecord record, Checks checks) {
    var further = answers.stream().skip(1).toList();
    var delivery = AnswerDelivery.of(answer, further, failure.isPresent());
    var said = checks.assess(record, new CheckCircumstances(target.id(), delivery));
    return new FindingResult.Found(answer, further, record, said, failure);
  }

  private Optional<ProviderRecord> record(Answer answer) {
    return switch (JsonReader.read(merged.orElse(answer.body())).orElse(new JsonValue.Null())) {
      case JsonValue.Obj json -> read(json);
      case JsonValue.Arr(List<JsonValue> parts)
          when parts.getFirst() instanceof JsonValue.Obj source
              && parts.getLast() instanceof JsonValue.Obj(var beside) -> {
        var record = RelatedRecordReader.read(target.kind().fields(), source);
        yield Optional.of(new RelatedRecord(record.part(), beside));
      }
      case JsonValue.Arr _,
          JsonValue.Str _,
          JsonValue.Num _,
          JsonValue.Deep _,
          JsonValue.Bool _,
          JsonValue.Null _ ->
          Optional.empty();
    };
  }

  private Optional<ProviderRecord> read(JsonValue.Obj json) {
    return switch (target.kind()) {
      case COBO_ORDER -> Optional.of(CoboRecords.order(json));
      case COBO_BATCH -> Optional.of(CoboRecords.batch(json));
      case BITGO_ALLOCATION -> BitgoRecords.envelope(json);
      case COBO_TRANSACTION,
          COBO_COUNTERPARTY,
          COBO_DESTINATION,
          COBO_MERCHANT,
          COBO_REFUND,
          COBO_PAYOUT,
          COBO_BULK_SEND,
          BITGO_CONNECTION,
          BITGO_SETTLEMENT,
          BITGO_APPROVAL ->
          Optional.empty();
    };
  }
}
