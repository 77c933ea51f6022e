package org.treasurylookup.export;

import java.io.IOException;
import java.util.Optional;
import org.treasurylookup.domain.Moment;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.check.result.Assessment;
import org.treasurylookup.domain.check.result.JudgementTime;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.text.InvisibleCharacters;
import org.treasurylookup.text.Messages;
import org.treasurylookup.text.TokenInWords;

/**
 * For reading on a terminal: verdict and notes first, then every field under the vendor's name.
 * Hidden characters are shown by name, so that no record can play with the terminal.
 */
record TextReport(Appendable out, boolean raw, OwnWords own) implements ReportWriter {
  private static final Messages WORDS = Messages.ENGLISH;
  private static final int NAME_WIDTH = 28;

  @Override
  public void write(Finding finding, Optional<Target> from) throws IOException {
    asked(finding, from);
    for (var answer : finding.answers().toList()) {
      answer(answer);
    }
    if (finding.failure().isPresent()) {
      failure(finding.failure().get());
    }
    if (finding.level().isPresent()) {
      row("level", finding.level().get().code());
    }
    assessment(finding.assessment());
    if (finding.record().isPresent()) {
      row("judged at", judgedAt(finding.judgedAt()));
      record(finding, finding.record().get());
    }
    if (own.note(finding).isPresent()) {
      var note = own.note(finding).get();
      row("YOUR NOTE", note.text());
      row("YOUR NOTE by", note.user() + ", " + note.at());
    }
    if (raw) {
      bodies(finding);
    }
    line("");
  }

  private void asked(Finding finding, Optional<Target> from) throws IOException {
    line(finding.target().toString());
    if (from.isPresent()) {
      row("from", from.get().toString());
    }
    row("environment", environment(finding.environment()));
    row("outcome", finding.outcome().code());
    if (finding.isKept()) {
      row("as it was", finding.asOf().orElseThrow() + ", not asked again");
    }
  }

  private void record(Finding finding, ProviderRecord record) throws IOException {
    for (var leaf : LeafValues.of(record)) {
      row(leaf.path(), value(leaf.received()));
    }
    for (var named : own.names(finding)) {
      row("NAME " + named.path(), named.given().words() + ", as of " + named.given().read());
    }
    for (var labelled : own.labels(finding)) {
      row("LABEL " + labelled.path(), labelled.label().words());
    }
  }

  private void bodies(Finding finding) throws IOException {
    for (var answer : finding.answers().toList()) {
      for (var rawLine : answer.body().text().lines().toList()) {
        line(rawLine);
      }
    }
  }

  private void answer(Answer answer) throws IOException {
    row("url", answer.url().toString());
    row("HTTP status", Integer.toString(answer.httpStatus()));
    row("received", answer.receivedAt() + ", " + answer.took().toMillis() + " ms");
    row("bytes", Integer.toString(answer.body().size()));
    row("sha256", answer.body().sha256());
    row("response signature", answer.signature().code());
  }

  private void failure(Failure failure) throws IOException {
    row("failure", failure.code() + ": " + WORDS.get(failure.headline()));
    for (var cause : failure.possible()) {
      boolean certain = cause.tested() == Failure.Tested.CONFIRMED;
      row(certain ? "cause" : "likely cause", WORDS.get(cause.text()));
    }
    row("next", WORDS.get(failure.nextOfCommand()));
    if (failure.vendorMessage().isPresent()) {
      row("the provider says", failure.vendorMessage().get());
    }
  }

  private void assessment(Assessment assessment) throws IOException {
    if (assessment.verdict().isPresent()) {
      var verdict = assessment.verdict().get();
      row("CHECK " + verdict.code(), WORDS.get(verdict.text()));
    }
    if (assessment.summary().isPresent()) {
      row("CHECK", WORDS.get(assessment.summary().get().text()));
    }
    for (var note : assessment.notes()) {
      row("NOTE " + note.code(), WORDS.get(note.text()));
    }
    for (var total : assessment.totals()) {
      row("total", TotalsInWords.words(total));
    }
    if (assessment.amount().isPresent()) {
      var amount = assessment.amount().get();
      row("base units", amount.baseUnits() + " " + TokenInWords.of(amount.currency()));
      if (amount.scaled().isPresent()) {
        row("amount", amount.scaled().get().toString());
      }
    }
  }

  private static String judgedAt(JudgementTime at) {
    String clock =
        switch (at.source()) {
          case PROVIDER -> "the provider's clock";
          case PC -> "this PC's clock";
        };
    return at.time()
        + " by "
        + clock
        + at.ahead().map(span -> "; the two differ by " + span.toSeconds() + " s").orElse("");
  }

  private static String environment(Environment environment) {
    if (!environment.isRecognised()) {
      return environment.name() + " (UNRECOGNISED HOST)";
    }
    return switch (environment.kind()) {
      case SANDBOX -> environment.name() + " (SANDBOX - not real money)";
      case PRODUCTION, DEVELOPMENT, CUSTOM -> environment.name();
    };
  }

  private static String value(Received<?> received) {
    return switch (received) {
      case Received.Absent<?>() -> "(not sent)";
      case Received.Null<?>() -> "(null)";
      case Received.Value<?>(String text, Moment moment) when moment.unit() != Moment.Unit.ISO ->
          text + "  " + moment.instant();
      case Received.Value<?>(String text, _) -> text.isEmpty() ? "(empty text)" : text;
      case Received.Malformed<?>(String json, _) -> json + "  (cannot be read)";
    };
  }

  private void row(String name, String value) throws IOException {
    String shown = InvisibleCharacters.show(name);
    String tabsShown = value.replace("\t", InvisibleCharacters.name('\t'));
    line(shown + " ".repeat(Math.max(2, NAME_WIDTH - shown.length())) + tabsShown);
  }

  private void line(String text) throws IOException {
    out.append(InvisibleCharacters.oneLine(text)).append('\n');
  }
}
