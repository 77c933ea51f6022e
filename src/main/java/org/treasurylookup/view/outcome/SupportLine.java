package org.treasurylookup.view.outcome;

import java.util.ArrayList;
import java.util.List;
import org.treasurylookup.domain.answer.ServerMarks;
import org.treasurylookup.lookup.Finding;

/** A line for a support ticket: what was asked and answered, without secrets and personal data. */
public final class SupportLine {
  private SupportLine() {}

  /** The line; English, as it goes to the provider's support. */
  public static String of(Finding finding, String version) {
    List<String> parts = new ArrayList<>();
    finding
        .answer()
        .ifPresentOrElse(
            answer -> {
              parts.add("GET " + answer.url());
              parts.add("HTTP " + answer.httpStatus() + " at " + answer.receivedAt());
            },
            () -> parts.add(finding.target() + " at " + finding.now()));
    finding
        .failure()
        .ifPresent(
            failure -> {
              parts.add(failure.code().name());
              failure.vendorCode().ifPresent(code -> parts.add("code " + code));
              failure.requestId().ifPresent(id -> parts.add("request " + id));
              finding.answer().map(ServerMarks::of).ifPresent(parts::addAll);
            });
    parts.add("environment " + finding.environment().name());
    parts.add("Treasury Lookup " + version);
    return String.join(" · ", parts);
  }
}
