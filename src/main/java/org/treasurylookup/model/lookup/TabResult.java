package org.treasurylookup.model.lookup;

import java.util.List;
import java.util.Optional;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.lookup.Target;

/**
 * What is known of a look-up so far.
 *
 * @param findings what came back, in the order of the targets
 * @param open targets still to be answered
 */
public record TabResult(TabTargets lookup, List<Finding> findings, List<Target> open) {
  public TabResult {
    findings = List.copyOf(findings);
    open = List.copyOf(open);
  }

  /** Findings with a record. */
  public List<Finding> found() {
    return findings.stream().filter(finding -> finding.outcome() == Outcome.FOUND).toList();
  }

  /** The finding to show first: a record, else a failure, else a not-found. */
  public Optional<Finding> main() {
    return found().stream()
        .findFirst()
        .or(() -> first(Outcome.FAILED))
        .or(() -> first(Outcome.NOT_FOUND));
  }

  /** Whether there is something to show: a record, or the last answer. */
  public boolean isShowable() {
    return open.isEmpty() || !found().isEmpty();
  }

  /** The same with the records of an earlier result where they were read from the same bytes. */
  public TabResult sharing(TabResult earlier) {
    var shared =
        findings.stream().map(now -> earlier.findings.stream().reduce(now, Finding::sharing));
    return new TabResult(lookup, shared.toList(), open);
  }

  private Optional<Finding> first(Outcome outcome) {
    return findings.stream().filter(finding -> finding.outcome() == outcome).findFirst();
  }
}
