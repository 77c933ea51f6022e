package org.treasurylookup.export;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.RelatedRecord;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.check.result.AlarmLevel;
import org.treasurylookup.domain.check.spelling.SameValue;
import org.treasurylookup.history.entry.OwnNote;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.text.Messages;

/** What was asked, where, and what came of it. */
final class LookupColumns {
  /** In front of every row: what it belongs to, and what that is worth. */
  static final List<ExportColumn> WHERE =
      List.of(
          ExportColumn.ours("target", "what was asked for"),
          ExportColumn.ours("environment", "name of the environment that was asked"),
          ExportColumn.ours("environment_kind", "production, development, sandbox or custom"),
          ExportColumn.ours("marking", "what records of this environment are worth"));

  /** What is said, in every row about it, of an answer in alarm. */
  static final String IN_ALARM = "NOT TO BE RELIED ON";

  /** How far a record may be relied on; empty where none was found. */
  static final ExportColumn LEVEL =
      ExportColumn.ours("level", "ok, look, doubt or alarm: how far the record may be relied on");

  /** Meaning of the column with the URL of a question. */
  static final String ASKED =
      "what was asked, as sent; words searched for only where personal data is";

  private static final String SIGNATURE = "response_signature";

  /** The rest of a row about a question. */
  static final List<ExportColumn> ALL =
      List.of(
          ExportColumn.ours("outcome", "found, notFound or failed"),
          LEVEL,
          ExportColumn.ours("missing", "why parts of a found record are missing, a stable code"),
          ExportColumn.ours("url", ASKED),
          ExportColumn.ours("http_status", "HTTP status of the answer"),
          ExportColumn.ours("requested_at_utc", "by this PC's clock"),
          ExportColumn.ours("received_at_utc", "when the last byte was in, by this PC's clock"),
          ExportColumn.ours(
              "provider_time_utc", "by the provider's clock where it told, else this PC's"),
          ExportColumn.count("bytes", "length of the answer"),
          ExportColumn.ours("sha256", "SHA-256 of the answer as received"),
          ExportColumn.count(
              "further_answers", "answers to further questions, such as pages of items"),
          ExportColumn.ours("further_sha256", "their SHA-256, blank between"),
          ExportColumn.ours(
              SIGNATURE, "valid, absent, invalid or notApplicable: the worst of all its answers"),
          ExportColumn.ours("failure", "why there is no record, a stable code"),
          ExportColumn.ours("failure_text", "the same in a sentence"),
          ExportColumn.ours("vendor_code", "the provider's own error code"),
          ExportColumn.ours("request_id", "the provider's id of the request"),
          ExportColumn.ours(
              "as_of_utc",
              "when it was answered, for a kept answer that was not asked for again; else empty"),
          ExportColumn.ours("own_note", "our own note on the record, never the provider's"),
          ExportColumn.ours("own_note_by", "who wrote our note, as that workstation says"),
          ExportColumn.ours("own_note_at", "when our note was written, in UTC"));

  private LookupColumns() {}

  /** What the environment is worth, without what a marking says of the row. */
  static String worth(String marking) {
    int more = marking.indexOf(", ");
    return more < 0 ? marking : marking.substring(0, more);
  }

  static Map<String, String> where(Finding finding) {
    var cells = where(finding.environment(), finding.target().toString());
    finding.asOf().ifPresent(at -> cells.merge("marking", ", " + kept(at), String::concat));
    if (finding.isInAlarm()) {
      cells.merge("marking", ", " + IN_ALARM, String::concat);
    }
    return cells;
  }

  /** What is said, in every row about it, of an answer that was kept. */
  static String kept(Instant at) {
    return "AS IT WAS ON " + at + ", not asked again";
  }

  static Map<String, String> where(Environment environment, String target) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("target", target);
    cells.put("environment", environment.name());
    cells.put("environment_kind", environment.kind().code());
    cells.put("marking", EnvironmentMark.of(environment).words());
    return cells;
  }

  static Map<String, String> cells(Finding finding) {
    var cells = where(finding);
    cells.put("outcome", finding.outcome().code());
    cells.put("level", level(finding));
    cells.put("as_of_utc", finding.asOf().map(Instant::toString).orElse(""));
    cells.put("provider_time_utc", finding.now().toString());
    finding.answer().ifPresent(answer -> cells.putAll(answer(answer)));
    finding.signature().ifPresent(worst -> cells.put(SIGNATURE, worst.code()));
    cells.put("further_answers", Integer.toString(finding.further().size()));
    cells.put(
        "further_sha256",
        finding.further().stream().map(a -> a.body().sha256()).collect(Collectors.joining(" ")));
    finding
        .failure()
        .ifPresent(
            failure -> {
              boolean found = finding.outcome() == Finding.Outcome.FOUND;
              cells.put(found ? "missing" : "failure", failure.code().name());
              cells.put("failure_text", Messages.ENGLISH.get(failure.headline()));
              cells.put("vendor_code", failure.vendorCode().orElse(""));
              cells.put("request_id", failure.requestId().orElse(""));
            });
    return cells;
  }

  /** The columns about a note of our own on a record. */
  static Map<String, String> note(Optional<OwnNote> note) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("own_note", note.map(OwnNote::text).orElse(""));
    cells.put("own_note_by", note.map(OwnNote::user).orElse(""));
    cells.put("own_note_at", note.map(it -> it.at().toString()).orElse(""));
    return cells;
  }

  /** The cell of {@link #LEVEL}. */
  static String level(Finding finding) {
    return finding.level().map(AlarmLevel::code).orElse("");
  }

  static Map<String, String> answer(Answer answer) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("url", answer.url().toString());
    cells.put("http_status", Integer.toString(answer.httpStatus()));
    cells.put("requested_at_utc", answer.requestedAt().toString());
    cells.put("received_at_utc", answer.receivedAt().toString());
    cells.put("bytes", Integer.toString(answer.body().size()));
    cells.put("sha256", answer.body().sha256());
    cells.put(SIGNATURE, answer.signature().code());
    return cells;
  }

  /**
   * The cells in front of every row, which say, too, where the record stands above in the same
   * file, such as one that two lines of a list found, or that was looked at more than once.
   */
  static final class RowMarks {
    /** What is said in every row about a record that stands above. */
    static final String AGAIN = "STANDS ABOVE, TOO";

    /* Their first field is the id of something else, which several rows have. */
    private static final Set<FieldCatalogue> WITHOUT_ID =
        EnumSet.of(FieldCatalogue.BALANCE_CHANGE, FieldCatalogue.MERCHANT_BALANCE);

    private final Set<Object> above = new HashSet<>();
    private boolean again;

    /** The rows from now on are about a finding; one in alarm may bear the id of another record. */
    void begin(Finding finding) {
      again =
          !finding.isInAlarm()
              && finding.record().filter(record -> isAbove(finding, record)).isPresent();
    }

    private boolean isAbove(Finding finding, ProviderRecord record) {
      Object kind =
          record instanceof RelatedRecord related ? related.kind() : record.getClass().getName();
      var id = record.id().text().filter(text -> !text.isBlank());
      return !(kind instanceof FieldCatalogue part && WITHOUT_ID.contains(part))
          && id.filter(
                  known ->
                      !above.add(
                          List.of(
                              finding.environment().name(), kind, SameValue.ofIds().key(known))))
              .isPresent();
    }

    Map<String, String> where(Finding finding) {
      var cells = LookupColumns.where(finding);
      if (again) {
        cells.merge("marking", ", " + AGAIN, String::concat);
      }
      return cells;
    }
  }
}
