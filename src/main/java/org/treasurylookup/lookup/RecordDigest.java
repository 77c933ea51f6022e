package org.treasurylookup.lookup;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.Status;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.domain.check.result.AlarmLevel;
import org.treasurylookup.domain.check.result.Verdict;
import org.treasurylookup.domain.check.result.VerdictCode;
import org.treasurylookup.text.Text;

/**
 * What is kept of an answer to tell whether the next one differs. Statuses are kept as words, other
 * fields as a number made of them only: no amount, name or address is in it.
 *
 * @param status the vendor's word for the record; empty without one, and when it was not found
 * @param over whether the vendor says that nothing more is to come
 * @param sha256 of all the bytes that were answered, lower-case hex; empty without a record
 * @param statuses every status by its field's name
 * @param fields hash of every other field by its name; empty when only the file knew the answer
 * @param verdict our code; orders only
 * @param level how far the record may be relied on; empty without one, or when only the file knew
 */
public record RecordDigest(
    String status,
    boolean over,
    String sha256,
    Map<String, String> statuses,
    Map<String, Integer> fields,
    Optional<VerdictCode> verdict,
    Optional<AlarmLevel> level) {
  private static final int LONGEST_WORD = 64;

  public RecordDigest {
    statuses = Map.copyOf(statuses);
    fields = Map.copyOf(fields);
  }

  /** What is kept of a finding with a record, or of one without; of one in alarm only that. */
  public static RecordDigest of(Finding finding) {
    if (isUnreliable(finding)) {
      return remembered("", "", Optional.of(AlarmLevel.ALARM));
    }
    if (finding.record().isEmpty()) {
      return remembered("", "", Optional.empty());
    }
    var record = finding.record().get();
    Map<String, String> statuses = new LinkedHashMap<>();
    Map<String, Integer> fields = new LinkedHashMap<>();
    for (var field : record.fields()) {
      if (field.received().asValue().filter(Status.class::isInstance).isPresent()) {
        statuses.put(field.name(), field.received().text().orElse(""));
      } else {
        fields.put(field.name(), field.received().hashCode());
      }
    }
    return new RecordDigest(
        status(record),
        FinalStatus.isFinal(record),
        sha256(finding),
        statuses,
        fields,
        finding.assessment().verdict().map(Verdict::code),
        finding.level());
  }

  /** What a file remembers of an answer. */
  public static RecordDigest remembered(String status, String sha256, Optional<AlarmLevel> level) {
    return new RecordDigest(status, false, sha256, Map.of(), Map.of(), Optional.empty(), level);
  }

  /** Whether nothing is to be believed of what came, be it said to be the record or a refusal. */
  public static boolean isUnreliable(Finding finding) {
    return finding.isInAlarm()
        || finding.failure().map(Failure::code).equals(Optional.of(FailureCode.SIGNATURE_INVALID));
  }

  /** Whether an answer tells nothing new: a forged refusal tells that somebody forges. */
  public static boolean isNoAnswer(Finding finding) {
    return finding.outcome() == Finding.Outcome.FAILED && !isUnreliable(finding);
  }

  /** The vendor's word for a record; empty without one. */
  public static String status(ProviderRecord record) {
    return record
        .vendorStatus()
        .map(Status::raw)
        .filter(raw -> raw.length() <= LONGEST_WORD)
        .orElse("");
  }

  private static String sha256(Finding finding) {
    var first = finding.answer().map(answer -> answer.body().sha256()).orElse("");
    return finding.further().isEmpty()
        ? first
        : sha256(
            finding.further().stream()
                .map(Answer::body)
                .map(body -> body.sha256())
                .reduce(first, String::concat));
  }

  private static String sha256(String text) {
    return HexFormat.of()
        .formatHex(ImmutableBytes.digest().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Whether it was answered that there is no such record. */
  public boolean isNone() {
    return sha256.isEmpty() && status.isEmpty() && !isUnreliable();
  }

  private boolean isUnreliable() {
    return level.equals(Optional.of(AlarmLevel.ALARM));
  }

  /** What is known after a later answer, to be compared with the next: nothing of one in alarm. */
  public RecordDigest then(RecordDigest later) {
    return later.isUnreliable()
        ? new RecordDigest(status, over, sha256, statuses, fields, verdict, later.level)
        : later;
  }

  /** What differs in a later answer, in sentences without an amount; empty if nothing does. */
  public List<Text> changesTo(RecordDigest later) {
    if (later.isUnreliable()) {
      return isUnreliable() ? List.of() : List.of(Text.of("watch.level." + AlarmLevel.ALARM));
    }
    List<Text> changes = new ArrayList<>();
    if (isUnreliable()) {
      changes.add(Text.of("watch.level.again"));
    }
    changes.addAll(differences(later));
    return List.copyOf(changes);
  }

  private List<Text> differences(RecordDigest later) {
    List<Text> changes = new ArrayList<>();
    if (later.sha256.isEmpty()) {
      return sha256.isEmpty() ? List.of() : List.of(Text.of("watch.gone"));
    }
    if (sha256.isEmpty() && status.isEmpty()) {
      return isUnreliable() ? doubt(later).stream().toList() : there(later);
    }
    if (statuses.isEmpty() && !status.equals(later.status)) {
      changes.add(change("status", status, later.status));
    }
    statuses.forEach((name, word) -> changed(name, word, later).ifPresent(changes::add));
    later.statuses.forEach(
        (name, word) -> {
          if (!statuses.isEmpty() && !statuses.containsKey(name)) {
            changes.add(change(name, "", word));
          }
        });
    verdict
        .filter(code -> !later.verdict.equals(Optional.of(code)))
        .ifPresent(code -> changes.add(change(code, later.verdict)));
    doubt(later).filter(_ -> level.isPresent()).ifPresent(changes::add);
    if (!sha256.equals(later.sha256)) {
      others(later, !changes.isEmpty()).ifPresent(changes::add);
    }
    return List.copyOf(changes);
  }

  private List<Text> there(RecordDigest later) {
    return Stream.concat(Stream.of(Text.of("watch.there")), doubt(later).stream()).toList();
  }

  private Optional<Text> doubt(RecordDigest later) {
    return later
        .level
        .filter(AlarmLevel::questions)
        .filter(now -> !level.equals(Optional.of(now)))
        .map(now -> Text.of("watch.level." + now));
  }

  private static Optional<Text> changed(String name, String word, RecordDigest later) {
    String now = later.statuses.getOrDefault(name, "");
    return now.equals(word) ? Optional.empty() : Optional.of(change(name, word, now));
  }

  private static Text change(String name, String before, String after) {
    return Text.of("watch.change", Text.literal(name), word(before), word(after));
  }

  private static Text change(VerdictCode before, Optional<VerdictCode> after) {
    return Text.of(
        "watch.change",
        Text.of("watch.check"),
        before.title(),
        after.map(VerdictCode::title).orElseGet(() -> word("")));
  }

  private static Text word(String word) {
    return word.isEmpty() ? Text.of("watch.noWord") : Text.literal(word);
  }

  private Optional<Text> others(RecordDigest later, boolean besides) {
    Set<String> names = new TreeSet<>(fields.keySet());
    names.addAll(later.fields.keySet());
    /* A status that was not sent is among the others at one look, and has been told. */
    names.removeAll(statuses.keySet());
    names.removeAll(later.statuses.keySet());
    names.removeIf(name -> Objects.equals(fields.get(name), later.fields.get(name)));
    if (fields.isEmpty() || names.isEmpty()) {
      return besides ? Optional.empty() : Optional.of(Text.of("watch.other"));
    }
    return Optional.of(Text.of("watch.fields", Text.list(names)));
  }
}
