package org.treasurylookup.export;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.treasurylookup.domain.BatchAllocation;
import org.treasurylookup.domain.NetworkAllocation;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.RelatedRecord;
import org.treasurylookup.domain.Status;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.check.result.AlarmLevel;
import org.treasurylookup.domain.check.result.JudgementTime;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.ScaledAmount;
import org.treasurylookup.domain.check.result.TokenTotal;
import org.treasurylookup.domain.check.result.Verdict;
import org.treasurylookup.domain.json.JsonValue;
import org.treasurylookup.history.entry.OwnNote;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.lookup.search.RowTarget;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.text.InvisibleCharacters;
import org.treasurylookup.text.Messages;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON Lines: one object a finding, absent parts left out, the record as it was sent with every
 * number in its received digits. Always in English: other programs read it.
 */
record JsonLines(Appendable out, boolean raw, OwnWords own) implements ReportWriter {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final Messages WORDS = Messages.ENGLISH;

  @Override
  public void write(Finding finding, Optional<Target> from) throws IOException {
    var line = new StringWriter();
    try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), line)) {
      json.writeStartObject();
      target(json, finding);
      from.ifPresent(target -> json.writeStringProperty("from", target.toString()));
      environment(json, finding.environment());
      json.writeStringProperty("outcome", finding.outcome().code());
      finding.asOf().ifPresent(at -> json.writeStringProperty("asOf", at.toString()));
      answers(json, finding);
      judged(json, finding);
      finding.record().ifPresent(record -> record(json, record));
      OwnWords.write(json, own.names(finding));
      labels(json, own.labels(finding));
      own.note(finding).ifPresent(note -> note(json, note));
      finding.failure().ifPresent(failure -> failure(json, failure));
      if (raw) {
        finding.answer().ifPresent(a -> json.writeStringProperty("body", a.body().text()));
      }
      json.writeEndObject();
    }
    out.append(oneLine(line.toString())).append('\n');
  }

  private static void environment(JsonGenerator json, Environment environment) {
    json.writeObjectPropertyStart("environment");
    json.writeStringProperty("name", environment.name());
    json.writeStringProperty("kind", environment.kind().code());
    json.writeStringProperty("host", environment.hosts().code());
    json.writeEndObject();
  }

  private void answers(JsonGenerator json, Finding finding) {
    finding
        .answer()
        .ifPresent(
            answer -> {
              json.writeName("answer");
              answer(json, answer, false);
            });
    further(json, finding.further());
  }

  private static void judged(JsonGenerator json, Finding finding) {
    var assessment = finding.assessment();
    var level = finding.level();
    finding
        .record()
        .flatMap(ProviderRecord::vendorStatus)
        .ifPresent(status -> status(json, status, level.orElse(AlarmLevel.OK)));
    assessment.verdict().ifPresent(verdict -> verdict(json, verdict));
    notes(json, assessment.notes());
    level.ifPresent(it -> json.writeStringProperty("level", it.code()));
    totals(json, assessment.totals());
    finding.record().ifPresent(_ -> judgedAt(json, finding.judgedAt()));
    assessment.amount().ifPresent(amount -> amount(json, amount));
  }

  /*
   * Outside its strings JSON has none of these, and inside them an escape is the same character.
   * Readers that split at every Unicode line break would cut the line there, half a surrogate pair
   * has no UTF-8 at all, and what nobody sees may turn around what a terminal shows.
   */
  private static String oneLine(String json) {
    var safe = new StringBuilder(json.length());
    json.codePoints()
        .forEach(
            c -> {
              boolean breaks = c == 0x85 || c == 0x2028 || c == 0x2029;
              if (breaks || InvisibleCharacters.is(c)) {
                for (char half : Character.toChars(c)) {
                  safe.append(String.format("\\u%04x", (int) half));
                }
              } else {
                safe.appendCodePoint(c);
              }
            });
    return safe.toString();
  }

  /* A row of a list that cannot be asked for alone says what it belongs to, if it says so. */
  private static void target(JsonGenerator json, Finding finding) {
    if (!RowTarget.isNone(finding)) {
      boolean part =
          finding.record().filter(RelatedRecord.class::isInstance).isPresent()
              && ((RelatedRecord) finding.record().get()).kind()
                  != finding.target().kind().fields();
      json.writeStringProperty(part ? "from" : "target", finding.target().toString());
    }
  }

  private void further(JsonGenerator json, List<Answer> answers) {
    if (!answers.isEmpty()) {
      json.writeArrayPropertyStart("furtherAnswers");
      answers.forEach(answer -> answer(json, answer, raw));
      json.writeEndArray();
    }
  }

  private static void answer(JsonGenerator json, Answer answer, boolean withBody) {
    json.writeStartObject();
    json.writeStringProperty("url", answer.url().toString());
    json.writeNumberProperty("httpStatus", answer.httpStatus());
    json.writeStringProperty("requestedAt", answer.requestedAt().toString());
    json.writeStringProperty("receivedAt", answer.receivedAt().toString());
    json.writeNumberProperty("bytes", answer.body().size());
    json.writeStringProperty("sha256", answer.body().sha256());
    json.writeStringProperty("responseSignature", answer.signature().code());
    if (withBody) {
      json.writeStringProperty("body", answer.body().text());
    }
    json.writeEndObject();
  }

  private static void status(JsonGenerator json, Status<?> status, AlarmLevel level) {
    json.writeObjectPropertyStart("status");
    json.writeStringProperty("raw", status.raw());
    json.writeStringProperty("text", WORDS.get(status.text()));
    json.writeStringProperty("tone", level.badge(status.tone()).code());
    json.writeEndObject();
  }

  private static void judgedAt(JsonGenerator json, JudgementTime at) {
    json.writeObjectPropertyStart("judgedAt");
    json.writeStringProperty("time", at.time().toString());
    json.writeStringProperty("source", at.source().code());
    at.ahead().ifPresent(span -> json.writeNumberProperty("difference", span.toSeconds()));
    json.writeEndObject();
  }

  private static void verdict(JsonGenerator json, Verdict verdict) {
    json.writeObjectPropertyStart("verdict");
    json.writeStringProperty("code", verdict.code().name());
    json.writeStringProperty("text", WORDS.get(verdict.text()));
    json.writeStringProperty("tone", verdict.tone().code());
    verdict
        .difference()
        .ifPresent(_ -> json.writeStringProperty("difference", verdict.differenceText()));
    verdict.token().ifPresent(text -> json.writeStringProperty("token", text));
    json.writeEndObject();
  }

  private static void notes(JsonGenerator json, List<Note> notes) {
    if (notes.isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("notes");
    for (var note : notes) {
      json.writeStartObject();
      json.writeStringProperty("code", note.code().name());
      json.writeStringProperty("text", WORDS.get(note.text()));
      json.writeArrayPropertyStart("fields");
      note.fields().forEach(json::writeString);
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void totals(JsonGenerator json, List<TokenTotal> totals) {
    if (totals.isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("totals");
    for (var total : totals) {
      json.writeStartObject();
      json.writeStringProperty("token", total.amount().token());
      json.writeStringProperty("amount", total.amount().plain());
      json.writeNumberProperty("items", total.count());
      json.writeNumberProperty("leftOut", total.leftOut());
      json.writeNumberProperty("failed", total.failed().count());
      if (!total.failed().isNone()) {
        json.writeStringProperty("failedAmount", total.failed().plain());
      }
      if (!total.underWay().isNone()) {
        json.writeObjectPropertyStart("underWay");
        json.writeNumberProperty("items", total.underWay().count());
        json.writeStringProperty("amount", total.underWay().plain());
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void amount(JsonGenerator json, ScaledAmount amount) {
    json.writeObjectPropertyStart("amount");
    json.writeStringProperty("currency", amount.currency());
    json.writeStringProperty("baseUnits", amount.baseUnits());
    amount.scaled().ifPresent(sum -> json.writeStringProperty("scaled", sum.plain()));
    amount.decimals().ifPresent(number -> json.writeNumberProperty("decimals", number));
    json.writeStringProperty("matched", amount.matched().code());
    json.writeEndObject();
  }

  private static void record(JsonGenerator json, ProviderRecord record) {
    json.writeName("record");
    json.writeRawValue(record.source().toJson());
    beside(json, beside(record));
  }

  private static List<JsonValue.Member> beside(ProviderRecord record) {
    return switch (record) {
      case NetworkAllocation allocation -> allocation.beside();
      case RelatedRecord related -> related.beside();
      case PayInOrder _, BatchAllocation _ -> List.of();
    };
  }

  /* An object, as names tell what is personal in it; of a name sent twice both are written. */
  private static void beside(JsonGenerator json, List<JsonValue.Member> members) {
    if (!members.isEmpty()) {
      json.writeName("beside");
      json.writeRawValue(new JsonValue.Obj(members).toJson());
    }
  }

  private static void labels(JsonGenerator json, List<OwnWords.Labelled> labelled) {
    if (labelled.isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("labels");
    for (var each : labelled) {
      json.writeStartObject();
      json.writeStringProperty("field", each.path());
      json.writeStringProperty("value", each.value());
      json.writeStringProperty("label", each.label().words());
      json.writeStringProperty("given", each.label().changed().toString());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void note(JsonGenerator json, OwnNote note) {
    json.writeStringProperty("ownNote", note.text());
    json.writeStringProperty("ownNoteBy", note.user());
    json.writeStringProperty("ownNoteAt", note.at().toString());
  }

  private static void failure(JsonGenerator json, Failure failure) {
    json.writeObjectPropertyStart("failure");
    json.writeStringProperty("code", failure.code().name());
    json.writeStringProperty("headline", WORDS.get(failure.headline()));
    json.writeArrayPropertyStart("causes");
    failure.possible().forEach(cause -> json.writeString(WORDS.get(cause.text())));
    json.writeEndArray();
    json.writeStringProperty("next", WORDS.get(failure.nextOfCommand()));
    failure.httpStatus().ifPresent(number -> json.writeNumberProperty("httpStatus", number));
    failure.vendorCode().ifPresent(text -> json.writeStringProperty("vendorCode", text));
    failure.requestId().ifPresent(text -> json.writeStringProperty("requestId", text));
    json.writeEndObject();
  }
}
