package org.treasurylookup.export;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.domain.check.result.AlarmLevel;
import org.treasurylookup.export.PastedList.State;
import org.treasurylookup.lookup.Finding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Where the data of an export come from, how complete they are, and how to check them. */
public final class ExportManifest {
  private static final JsonFactory FACTORY = new JsonFactory();

  private ExportManifest() {}

  /** The facts, in reading order. */
  static Map<String, String> facts(ExportOrder order) {
    var facts = facts(order.findings(), order.list(), order.by());
    facts.put("saved_at_utc", order.by().at().toString());
    facts.put("personal_data", order.personal() ? "included" : "masked as " + PersonalMask.MASK);
    return facts;
  }

  private static Map<String, String> facts(
      List<Finding> findings, Optional<PastedList> list, ExportAuthor by) {
    int duplicates = list.map(it -> it.count(State.REPEATED)).orElse(0);
    int unrecognised = list.map(it -> it.count(State.UNRECOGNISED)).orElse(0);
    int unanswered = list.map(it -> it.count(State.NOT_ANSWERED)).orElse(0);
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("program", "Treasury Lookup " + by.version());
    facts.put("marking", EnvironmentMark.inWords(findings));
    facts.put("saved_by", by.user());
    facts.put("environments", distinct(findings.stream().map(ExportManifest::environment)));
    facts.put("hosts", distinct(answers(findings).map(answer -> answer.url().getAuthority())));
    facts.put("first_request_utc", first(answers(findings).map(Answer::requestedAt)));
    facts.put("last_answer_utc", last(answers(findings).map(Answer::receivedAt)));
    list.ifPresent(it -> facts.put("complete", it.completeness()));
    facts.put(
        "requested", Integer.toString(findings.size() + duplicates + unrecognised + unanswered));
    facts.put("found", count(findings, Finding.Outcome.FOUND));
    facts.put("not_found", count(findings, Finding.Outcome.NOT_FOUND));
    facts.put("failed", count(findings, Finding.Outcome.FAILED));
    facts.put("not_asked_again", Long.toString(findings.stream().filter(Finding::isKept).count()));
    facts.put("in_doubt", level(findings, AlarmLevel.DOUBT));
    facts.put("not_to_be_relied_on", level(findings, AlarmLevel.ALARM));
    facts.put("duplicates", Integer.toString(duplicates));
    facts.put("not_recognised", Integer.toString(unrecognised));
    facts.put("not_answered", Integer.toString(unanswered));
    facts.put(
        "parts_missing",
        Long.toString(
            findings.stream()
                .filter(f -> f.outcome() == Finding.Outcome.FOUND && !f.isWhole())
                .count()));
    return facts;
  }

  private static String environment(Finding finding) {
    var environment = finding.environment();
    return environment.name() + " (" + EnvironmentMark.of(environment).words() + ")";
  }

  private static String distinct(Stream<String> words) {
    return words.distinct().collect(Collectors.joining(", "));
  }

  private static String count(List<Finding> findings, Finding.Outcome outcome) {
    return Long.toString(findings.stream().filter(f -> f.outcome() == outcome).count());
  }

  private static String level(List<Finding> findings, AlarmLevel level) {
    return Long.toString(
        findings.stream().filter(f -> f.level().filter(level::equals).isPresent()).count());
  }

  private static String first(Stream<Instant> times) {
    return times.min(Comparator.naturalOrder()).map(Instant::toString).orElse("");
  }

  private static String last(Stream<Instant> times) {
    return times.max(Comparator.naturalOrder()).map(Instant::toString).orElse("");
  }

  private static Stream<Answer> answers(List<Finding> findings) {
    return findings.stream().flatMap(Finding::answers);
  }

  /**
   * The manifest of a pack: the same whenever it is made of the same findings by the same user.
   *
   * @param personal what is said about personal data
   */
  public static byte[] ofPack(
      List<Finding> findings,
      Optional<PastedList> list,
      ExportAuthor by,
      String personal,
      List<DataFile> files) {
    var facts = facts(findings, list, by);
    facts.put("personal_data", personal);
    var lists = Stream.of(parameters(findings), answerRows(findings));
    var pasted = list.map(PastedList::table).stream();
    return json(facts, Stream.concat(lists, pasted).toList(), files);
  }

  /** Every answer with its digest: further questions of a look-up included. */
  static ExportTable answerRows(List<Finding> findings) {
    var rows =
        new ExportTable.Filling(
            "Answers",
            List.of(
                ExportColumn.count("lookup", "place of the look-up in the order asked, from 1"),
                ExportColumn.ours("target", "what it was asked for"),
                ExportColumn.count("place", "1 for the record, then further answers"),
                ExportColumn.ours("url", LookupColumns.ASKED),
                ExportColumn.ours("http_status", "HTTP status of the answer"),
                ExportColumn.ours("requested_at_utc", "by this PC's clock"),
                ExportColumn.ours(
                    "received_at_utc", "when the last byte was in, by this PC's clock"),
                ExportColumn.count("bytes", "length of the answer"),
                ExportColumn.ours("sha256", "SHA-256 of the answer as received"),
                ExportColumn.ours(
                    "response_signature", "valid, absent, invalid or notApplicable")));
    for (int place = 0; place < findings.size(); place++) {
      var finding = findings.get(place);
      var answers = finding.answers().toList();
      for (int i = 0; i < answers.size(); i++) {
        var cells = LookupColumns.answer(answers.get(i));
        cells.put("lookup", Integer.toString(place + 1));
        cells.put("target", finding.target().toString());
        cells.put("place", Integer.toString(i + 1));
        rows.add(cells);
      }
    }
    return rows.table();
  }

  /** What each column of the tables means. */
  static ExportTable dictionary(List<ExportTable> tables, boolean helpers) {
    var rows =
        new ExportTable.Filling(
            "Columns",
            List.of(
                ExportColumn.ours("table", ""),
                ExportColumn.ours("column", ""),
                ExportColumn.ours("meaning", "")));
    for (var table : tables) {
      for (var column : table.columns()) {
        rows.add(entry(table, column.name(), column.meaning()));
        if (helpers && column.kind() == ExportColumn.Kind.AMOUNT) {
          rows.add(
              entry(
                  table,
                  column.name() + XlsxFile.HELPER,
                  "the same as a number to calculate with, empty beyond 15 digits"));
        }
      }
    }
    return rows.table();
  }

  private static Map<String, String> entry(ExportTable table, String column, String meaning) {
    return Map.of("table", table.name(), "column", column, "meaning", meaning);
  }

  /**
   * The manifest beside data in files.
   *
   * @param lists written as arrays of objects, each under the name of its table
   * @param files what lies beside it, with the digest of each
   */
  static byte[] json(Map<String, String> facts, List<ExportTable> lists, List<DataFile> files) {
    var out = new StringWriter();
    try (var json =
        FACTORY.createGenerator(
            new ObjectWriteContext.Base() {
              @Override
              public PrettyPrinter getPrettyPrinter() {
                return new DefaultPrettyPrinter();
              }
            },
            out)) {
      json.writeStartObject();
      facts.forEach(json::writeStringProperty);
      json.writeArrayPropertyStart("files");
      for (var file : files) {
        json.writeStartObject();
        json.writeStringProperty("name", file.name());
        if (file.rows() >= 0) {
          json.writeNumberProperty("rows", file.rows());
        }
        json.writeNumberProperty("bytes", file.content().size());
        json.writeStringProperty("sha256", file.content().sha256());
        json.writeEndObject();
      }
      json.writeEndArray();
      lists.forEach(table -> array(json, table));
      json.writeEndObject();
    }
    return (out + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static void array(JsonGenerator json, ExportTable table) {
    json.writeArrayPropertyStart(table.name().replace(' ', '_').toLowerCase(Locale.ROOT));
    for (var row : table.rows()) {
      json.writeStartObject();
      for (int i = 0; i < row.size(); i++) {
        json.writeStringProperty(table.columns().get(i).name(), row.get(i));
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Targets as parameters of the question. */
  static ExportTable parameters(List<Finding> findings) {
    List<List<String>> rows = new ArrayList<>();
    findings.forEach(
        f -> rows.add(List.of(f.target().toString(), f.outcome().code(), LookupColumns.level(f))));
    return new ExportTable(
        "Parameters",
        List.of(
            ExportColumn.ours("target", "what was asked for"),
            ExportColumn.ours("outcome", "what came of it"),
            LookupColumns.LEVEL),
        rows);
  }

  /**
   * A file beside the manifest.
   *
   * @param rows how many it has below its heading; −1 for a file without rows
   */
  public record DataFile(String name, ImmutableBytes content, int rows) {}
}
