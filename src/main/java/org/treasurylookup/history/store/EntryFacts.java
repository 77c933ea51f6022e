package org.treasurylookup.history.store;

import java.net.URI;
import java.time.Instant;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.domain.check.result.AlarmLevel;
import org.treasurylookup.history.entry.HistoryEntry;
import org.treasurylookup.history.entry.HistoryEntry.Asker;
import org.treasurylookup.history.entry.HistoryEntry.Place;
import org.treasurylookup.history.entry.HistoryEntry.Reply;
import org.treasurylookup.history.entry.HistoryEntry.Result;
import org.treasurylookup.history.entry.HistoryEntry.Times;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.RecordDigest;

/** What the line of a finding says. */
final class EntryFacts {
  private EntryFacts() {}

  static HistoryEntry of(Finding finding, Asker asker) {
    var answer = finding.answer();
    return new HistoryEntry(
        0,
        finding.target().toString(),
        new Place(
            finding.environment().name(),
            finding.environment().kind().code(),
            answer.map(Answer::url).map(URI::getAuthority).orElse("")),
        asker,
        times(finding),
        new Reply(
            answer.map(each -> "GET " + each.url()).orElse(""),
            answer.map(Answer::httpStatus),
            answer.map(each -> each.body().size()).orElse(0),
            answer.map(each -> each.body().sha256()).orElse(""),
            finding.signature().map(ResponseSignature::code).orElse("")),
        result(finding));
  }

  /** When a finding was asked for and answered; a finding without an answer has one time. */
  static Times times(Finding finding) {
    Instant started = finding.answer().map(Answer::requestedAt).orElse(finding.now());
    Instant ended =
        finding.answers().map(Answer::receivedAt).reduce((_, last) -> last).orElse(finding.now());
    return new Times(started, ended, finding.answer().flatMap(Answer::serverTime));
  }

  private static Result result(Finding finding) {
    var assessment = finding.assessment();
    return new Result(
        finding.outcome().code(),
        finding.failure().map(failure -> failure.code().name()).orElse(""),
        finding.record().map(RecordDigest::status).orElse(""),
        assessment.verdict().map(verdict -> verdict.code().name()).orElse(""),
        assessment.notes().stream().map(note -> note.code().name()).toList(),
        finding.level().map(AlarmLevel::code).orElse(""));
  }
}
