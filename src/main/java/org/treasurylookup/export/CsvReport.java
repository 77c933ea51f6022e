package org.treasurylookup.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.Moment;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.RecordPart;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.domain.check.result.AlarmLevel;
import org.treasurylookup.domain.check.result.Amount;
import org.treasurylookup.domain.check.result.JudgementTime;
import org.treasurylookup.domain.check.result.Verdict;
import org.treasurylookup.domain.json.JsonValue;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.text.Messages;

/**
 * CSV by RFC 4180, everything quoted: a fixed header, then a row a finding. Times have two columns,
 * ISO 8601 in UTC and the epoch as received. Lists are in their cell as JSON. A cell a spreadsheet
 * would take for a formula gets an apostrophe in front; a plain decimal number is left alone.
 */
final class CsvReport implements ReportWriter {
  private final CsvWriter csv;
  private final Set<String> fields;
  private final boolean raw;
  private final OwnWords own;
  private final boolean follows;
  private boolean headed;

  /**
   * A report.
   *
   * @param kinds those that may be found: they have columns
   */
  CsvReport(Appendable out, boolean raw, boolean follows, Set<FieldCatalogue> kinds, OwnWords own) {
    this.own = own;
    this.fields = CsvColumns.all(kinds);
    this.follows = follows;
    this.csv =
        CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(new AppendableWriter(out));
    this.raw = raw;
  }

  @Override
  public void write(Finding finding, Optional<Target> from) throws IOException {
    var columns = columns(finding);
    if (follows) {
      columns.put("from", from.map(Target::toString).orElse(""));
    }
    if (!headed) {
      csv.writeRecord(columns.keySet());
      headed = true;
    }
    csv.writeRecord(
        columns.values().stream().map(CsvFormulaGuard::of).map(CsvFormulaGuard::seen).toList());
    csv.flush();
  }

  private Map<String, String> columns(Finding finding) {
    Map<String, String> columns = new LinkedHashMap<>();
    answered(columns, finding);
    judged(columns, finding);
    fields.forEach(field -> columns.put(field, ""));
    finding.record().ifPresent(record -> fill(columns, "", record));
    columns.put("as_of", finding.asOf().map(Instant::toString).orElse(""));
    columns.put("labels", labels(finding));
    columns.putAll(LookupColumns.note(own.note(finding)));
    columns.put("names", names(finding));
    if (raw) {
      columns.put("body", finding.answer().map(Answer::body).map(b -> b.text()).orElse(""));
    }
    return columns;
  }

  private static void answered(Map<String, String> columns, Finding finding) {
    columns.put("target", finding.target().toString());
    columns.put("environment", finding.environment().name());
    columns.put("environment_kind", finding.environment().kind().code());
    columns.put("environment_host", finding.environment().hosts().code());
    columns.put("url", finding.answer().map(a -> a.url().toString()).orElse(""));
    columns.put("outcome", finding.outcome().code());
    columns.put("http_status", finding.answer().map(a -> "" + a.httpStatus()).orElse(""));
    columns.put("received_at", finding.answer().map(a -> a.receivedAt().toString()).orElse(""));
    columns.put("sha256", finding.answer().map(a -> a.body().sha256()).orElse(""));
    columns.put("response_signature", finding.signature().map(ResponseSignature::code).orElse(""));
    columns.put("failure", finding.failure().map(f -> f.code().name()).orElse(""));
  }

  private static void judged(Map<String, String> columns, Finding finding) {
    var assessment = finding.assessment();
    var verdict = assessment.verdict();
    columns.put("verdict", verdict.map(v -> v.code().name()).orElse(""));
    columns.put("verdict_text", verdict.map(v -> Messages.ENGLISH.get(v.text())).orElse(""));
    columns.put("difference", verdict.map(Verdict::differenceText).orElse(""));
    columns.put(
        "notes",
        assessment.notes().stream()
            .map(note -> note.code().name())
            .collect(Collectors.joining(" ")));
    columns.put("level", finding.level().map(AlarmLevel::code).orElse(""));
    columns.put("judged_at", finding.record().map(_ -> finding.now().toString()).orElse(""));
    columns.put("judged_by", finding.record().map(_ -> judgedBy(finding.judgedAt())).orElse(""));
    columns.put(
        "totals",
        assessment.totals().stream().map(TotalsInWords::words).collect(Collectors.joining("; ")));
    columns.put(
        "scaled", assessment.amount().flatMap(a -> a.scaled()).map(Amount::plain).orElse(""));
  }

  private String labels(Finding finding) {
    return json(
        own.labels(finding).stream()
            .map(
                each ->
                    new JsonValue.Member(each.path(), new JsonValue.Str(each.label().words()))));
  }

  private String names(Finding finding) {
    return json(
        own.names(finding).stream()
            .map(
                each ->
                    new JsonValue.Member(each.path(), new JsonValue.Str(each.given().words()))));
  }

  private static String json(Stream<JsonValue.Member> members) {
    var all = members.toList();
    return all.isEmpty() ? "" : new JsonValue.Obj(all).toJson();
  }

  private static String judgedBy(JudgementTime at) {
    return at.source().code()
        + at.ahead()
            .map(span -> ", the two clocks differ by " + span.toSeconds() + " s")
            .orElse("");
  }

  private static void fill(Map<String, String> columns, String prefix, RecordPart part) {
    for (var field : part.fields()) {
      put(columns, CsvColumns.of(prefix, field.vendor()), field.received());
      if (field.received().asValue().orElse(null) instanceof RecordPart inner) {
        fill(columns, field.name() + ".", inner);
      }
    }
    if (prefix.isEmpty() && !part.unknown().isEmpty()) {
      columns.replace("unknown_fields", new JsonValue.Obj(part.unknown()).toJson());
    }
  }

  /* A row has the columns of the header and no others. */
  private static void put(Map<String, String> columns, List<String> names, Received<?> received) {
    String text =
        switch (received) {
          case Received.Absent<?>() -> "";
          case Received.Null<?>() -> "null";
          case Received.Value<?>(String value, _) -> value;
          case Received.Malformed<?>(String json, _) -> json;
        };
    if (names.size() > 1) {
      var moment = received.asValue().map(Moment.class::cast);
      columns.replace(names.getFirst(), moment.map(m -> m.instant().toString()).orElse(""));
    }
    columns.replace(names.getLast(), text);
  }
}
